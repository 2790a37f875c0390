<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
  <context>
    <name />
    <message>
      <source>Ada kesalahan di dalam program</source>
      <translation>The program made a mistake</translation>
    </message>
    <message>
      <source>Pekerjaan terakhir tidak dijalankan dan data yang sudah tersimpan tidak berubah. Catat kode laporan {code}, lalu sampaikan kepada administrator. Bila tampilan terasa janggal, tutup lalu buka lagi program ini.</source>
      <translation>The last piece of work was not done and the data already saved did not change. Note the report code {code} and tell the administrator. If the screen looks odd, close the program and open it again.</translation>
    </message>
    <message>
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>{kk} KK · {jiwa} jiwa</source>
      <translation>{kk} families · {jiwa} persons</translation>
    </message>
    <message>
      <source>{n} hari lalu</source>
      <translation>{n} days ago</translation>
    </message>
    <message>
      <source>sekitar {n} jam lagi</source>
      <translation>about {n} hours left</translation>
    </message>
    <message>
      <source>hari ini {clock}</source>
      <translation>today {clock}</translation>
    </message>
    <message>
      <source>kemarin {clock}</source>
      <translation>yesterday {clock}</translation>
    </message>
    <message>
      <source>belum pernah</source>
      <translation>never</translation>
    </message>
    <message>
      <source>baru saja</source>
      <translation>just now</translation>
    </message>
    <message>
      <source>{n} menit lalu</source>
      <translation>{n} minutes ago</translation>
    </message>
    <message>
      <source>{n} jam lalu</source>
      <translation>{n} hours ago</translation>
    </message>
    <message>
      <source>sekitar {n} detik lagi</source>
      <translation>about {n} seconds left</translation>
    </message>
    <message>
      <source>sekitar {n} menit lagi</source>
      <translation>about {n} minutes left</translation>
    </message>
    <message>
      <source>{title} dibatalkan. Tidak ada yang berubah.</source>
      <translation>{title} was cancelled. Nothing changed.</translation>
    </message>
    <message>
      <source>Isian</source>
      <translation>Fields</translation>
    </message>
    <message>
      <source>Tabel</source>
      <translation>Table</translation>
    </message>
    <message>
      <source>Semua tombol</source>
      <translation>All keys</translation>
    </message>
    <message>
      <source>Isian berikutnya</source>
      <translation>Next field</translation>
    </message>
    <message>
      <source>Enter atau Tab</source>
      <translation>Enter or Tab</translation>
    </message>
    <message>
      <source>Isian sebelumnya</source>
      <translation>Previous field</translation>
    </message>
    <message>
      <source>Buka daftar pilihan</source>
      <translation>Open the list of answers</translation>
    </message>
    <message>
      <source>Buka baris</source>
      <translation>Open the row</translation>
    </message>
    <message>
      <source>Pilih semua</source>
      <translation>Select all</translation>
    </message>
    <message>
      <source>Salin baris ke Excel</source>
      <translation>Copy rows to Excel</translation>
    </message>
    <message>
      <source>Menu baris</source>
      <translation>Menu of the row</translation>
    </message>
    <message>
      <source>Belum dinilai</source>
      <translation>Not classified</translation>
    </message>
    <message>
      <source>Belum didata</source>
      <translation>Not surveyed</translation>
    </message>
    <message>
      <source>Sangat Miskin</source>
      <translation>Very poor</translation>
    </message>
    <message>
      <source>Miskin</source>
      <translation>Poor</translation>
    </message>
    <message>
      <source>Hampir Miskin</source>
      <translation>Near poor</translation>
    </message>
    <message>
      <source>Tidak Miskin</source>
      <translation>Not poor</translation>
    </message>
    <message>
      <source>Draf</source>
      <translation>Draft</translation>
    </message>
    <message>
      <source>Diajukan</source>
      <translation>Submitted</translation>
    </message>
    <message>
      <source>Diverifikasi</source>
      <translation>Verified</translation>
    </message>
    <message>
      <source>Divalidasi</source>
      <translation>Validated</translation>
    </message>
    <message>
      <source>Ditetapkan</source>
      <translation>Determined</translation>
    </message>
    <message>
      <source>Dikembalikan</source>
      <translation>Returned</translation>
    </message>
    <message>
      <source>Siap cetak</source>
      <translation>Ready to print</translation>
    </message>
    <message>
      <source>Dicetak</source>
      <translation>Printed</translation>
    </message>
    <message>
      <source>Diserahkan</source>
      <translation>Handed over</translation>
    </message>
    <message>
      <source>Rusak</source>
      <translation>Spoiled</translation>
    </message>
    <message>
      <source>Diganti</source>
      <translation>Replaced</translation>
    </message>
    <message>
      <source>Dicabut</source>
      <translation>Revoked</translation>
    </message>
    <message>
      <source>Dibuka</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>Uji publik</source>
      <translation>Public review</translation>
    </message>
    <message>
      <source>Ditutup</source>
      <translation>Closed</translation>
    </message>
    <message>
      <source>Galat</source>
      <translation>Error</translation>
    </message>
    <message>
      <source>Peringatan</source>
      <translation>Warning</translation>
    </message>
    <message>
      <source>Keluar</source>
      <translation>Quit</translation>
    </message>
    <message>
      <source>Cari keluarga…</source>
      <translation>Find a family…</translation>
    </message>
    <message>
      <source>Saring halaman ini</source>
      <translation>Filter this page</translation>
    </message>
    <message>
      <source>Segarkan</source>
      <translation>Refresh</translation>
    </message>
    <message>
      <source>Bantuan</source>
      <translation>Help</translation>
    </message>
    <message>
      <source>LATIHAN — data rekaan. Tidak ada yang tercatat di basis data kantor.</source>
      <translation>TRAINING — invented data. Nothing is recorded in the office's database.</translation>
    </message>
    <message>
      <source>&amp;Berkas</source>
      <translation>&amp;File</translation>
    </message>
    <message>
      <source>&amp;Tindakan</source>
      <translation>&amp;Actions</translation>
    </message>
    <message>
      <source>&amp;Lihat</source>
      <translation>&amp;View</translation>
    </message>
    <message>
      <source>B&amp;antuan</source>
      <translation>&amp;Help</translation>
    </message>
    <message>
      <source>Pengaturan</source>
      <translation>Settings</translation>
    </message>
    <message>
      <source>Pekerjaan masih berjalan</source>
      <translation>A job is still running</translation>
    </message>
    <message>
      <source>Bila program ditutup sekarang, pekerjaan itu dibatalkan dan tidak ada yang berubah.</source>
      <translation>If the program is closed now, that job is cancelled and nothing changes.</translation>
    </message>
    <message>
      <source>Batalkan pekerjaan dan tutup</source>
      <translation>Cancel the job and close</translation>
    </message>
    <message>
      <source>Tutup pesan</source>
      <translation>Close the message</translation>
    </message>
    <message>
      <source>↑ ↓ memilih · Enter membuka · Esc kembali</source>
      <translation>↑ ↓ choose · Enter opens · Esc goes back</translation>
    </message>
    <message>
      <source>Ketik NIK, nomor KK (juga yang lama), nama, nomor kartu, atau alamat.</source>
      <translation>Type a NIK, a KK number (former ones too), a name, a card number, or an address.</translation>
    </message>
    <message>
      <source>Tidak ada yang cocok. Coba sebagian nama, atau nomor tanpa titik dan spasi.</source>
      <translation>Nothing matches. Try part of the name, or the number without dots and spaces.</translation>
    </message>
    <message>
      <source>Cari NIK, No. KK, nama, kartu, atau alamat</source>
      <translation>Find by NIK, KK number, name, card, or address</translation>
    </message>
    <message>
      <source>Cari keluarga</source>
      <translation>Find a family</translation>
    </message>
    <message>
      <source>Hasil pencarian</source>
      <translation>Search results</translation>
    </message>
    <message>
      <source>Cadangan terakhir: {when}</source>
      <translation>Last backup: {when}</translation>
    </message>
    <message>
      <source>Kemajuan pekerjaan</source>
      <translation>Progress of the job</translation>
    </message>
    <message>
      <source>Batalkan pekerjaan</source>
      <translation>Cancel the job</translation>
    </message>
    <message>
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Semua perubahan tersimpan {when}</source>
      <translation>All changes saved {when}</translation>
    </message>
    <message>
      <source>{text} – buat cadangan baru</source>
      <translation>{text} – make a new backup</translation>
    </message>
    <message>
      <source>{done} dari {total}</source>
      <translation>{done} of {total}</translation>
    </message>
    <message>
      <source>Pilihan ini tidak ada dalam daftar. Ketik kode atau huruf depannya.</source>
      <translation>This answer is not in the list. Type its code or its first letters.</translation>
    </message>
    <message>
      <source>Kolom</source>
      <translation>Columns</translation>
    </message>
    <message>
      <source>Kolom tetap di kiri</source>
      <translation>Columns that stay at the left</translation>
    </message>
    <message>
      <source>{n} kolom</source>
      <translation>{n} columns</translation>
    </message>
    <message>
      <source>Tidak ada</source>
      <translation>None</translation>
    </message>
    <message>
      <source>Susunan semula</source>
      <translation>Original layout</translation>
    </message>
    <message>
      <source>hhbbtttt</source>
      <translation>ddmmyyyy</translation>
    </message>
    <message>
      <source>Angka paling kecil {n}.</source>
      <translation>The smallest number is {n}.</translation>
    </message>
    <message>
      <source>Angka paling besar {n}.</source>
      <translation>The largest number is {n}.</translation>
    </message>
    <message>
      <source>Angka harus bulat.</source>
      <translation>The number must be whole.</translation>
    </message>
    <message>
      <source>Paling banyak {n} angka di belakang koma.</source>
      <translation>At most {n} digits behind the decimal mark.</translation>
    </message>
    <message>
      <source>Halaman sebelumnya</source>
      <translation>Previous page</translation>
    </message>
    <message>
      <source>Halaman berikutnya</source>
      <translation>Next page</translation>
    </message>
    <message>
      <source>{page} dari {count}</source>
      <translation>{page} of {count}</translation>
    </message>
    <message>
      <source>Perkecil</source>
      <translation>Zoom out</translation>
    </message>
    <message>
      <source>Selebar jendela</source>
      <translation>Fit to width</translation>
    </message>
    <message>
      <source>Perbesar</source>
      <translation>Zoom in</translation>
    </message>
    <message>
      <source>Alasan</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>&amp;Alasan</source>
      <translation>&amp;Reason</translation>
    </message>
    <message>
      <source>{n} baris dipilih</source>
      <translation>{n} rows selected</translation>
    </message>
    <message>
      <source>Salin baris</source>
      <translation>Copy rows</translation>
    </message>
    <message>
      <source>Cari NIK, nomor KK, nama, kartu, atau alamat (Ctrl+K)</source>
      <translation>Find by NIK, KK number, name, card, or address (Ctrl+K)</translation>
    </message>
    <message>
      <source>Cari NIK, No. KK, nama, atau alamat…</source>
      <translation>Find NIK, KK number, name, address…</translation>
    </message>
  </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
  <context>
    <name />
    <message>
      <source>petugas</source>
      <translation>clerk</translation>
    </message>
    <message>
      <source>verifikator</source>
      <translation>verifier</translation>
    </message>
    <message>
      <source>staf data</source>
      <translation>data staff</translation>
    </message>
    <message>
      <source>administrator</source>
      <translation>administrator</translation>
    </message>
    <message>
      <source>ajukan</source>
      <translation>submitted</translation>
    </message>
    <message>
      <source>anggota meninggal</source>
      <translation>a member died</translation>
    </message>
    <message>
      <source>anggota pindah keluarga</source>
      <translation>a member moved to another family</translation>
    </message>
    <message>
      <source>bandingkan entri ganda</source>
      <translation>double entry compared</translation>
    </message>
    <message>
      <source>batalkan penyerahan</source>
      <translation>take back hand-over</translation>
    </message>
    <message>
      <source>beri kata sandi sementara</source>
      <translation>temporary password given</translation>
    </message>
    <message>
      <source>berlakukan aturan dua orang</source>
      <translation>two-person rule put in force</translation>
    </message>
    <message>
      <source>buat kunci kartu</source>
      <translation>make a card key</translation>
    </message>
    <message>
      <source>buat laporan pencabutan</source>
      <translation>write a report of withdrawals</translation>
    </message>
    <message>
      <source>blangko rusak</source>
      <translation>blanks spoiled</translation>
    </message>
    <message>
      <source>buat lembar pemulihan</source>
      <translation>recovery sheet made</translation>
    </message>
    <message>
      <source>buat permintaan kunci</source>
      <translation>write a request for keys</translation>
    </message>
    <message>
      <source>buka kantor</source>
      <translation>office founded</translation>
    </message>
    <message>
      <source>buka kunci layar</source>
      <translation>screen unlocked</translation>
    </message>
    <message>
      <source>buka periode</source>
      <translation>period opened</translation>
    </message>
    <message>
      <source>bukan orang yang sama</source>
      <translation>decided: not the same person</translation>
    </message>
    <message>
      <source>cabut kunci</source>
      <translation>withdraw a key</translation>
    </message>
    <message>
      <source>cetak daftar</source>
      <translation>list printed</translation>
    </message>
    <message>
      <source>cabut kartu</source>
      <translation>revoke card</translation>
    </message>
    <message>
      <source>cetak kartu</source>
      <translation>cards printed</translation>
    </message>
    <message>
      <source>cetak tanda terima</source>
      <translation>print receipt list</translation>
    </message>
    <message>
      <source>cetak lembar verifikasi</source>
      <translation>print verification sheets</translation>
    </message>
    <message>
      <source>cetak NIK lengkap</source>
      <translation>list with full NIKs</translation>
    </message>
    <message>
      <source>ekspor Buku Data</source>
      <translation>Buku Data exported</translation>
    </message>
    <message>
      <source>ekspor daftar</source>
      <translation>list exported</translation>
    </message>
    <message>
      <source>ekspor statistik operator</source>
      <translation>operator statistics written</translation>
    </message>
    <message>
      <source>gabung keluarga</source>
      <translation>families merged</translation>
    </message>
    <message>
      <source>ganti kata sandi</source>
      <translation>password changed</translation>
    </message>
    <message>
      <source>ganti nama susunan kolom</source>
      <translation>layout renamed</translation>
    </message>
    <message>
      <source>hapus susunan kolom</source>
      <translation>layout deleted</translation>
    </message>
    <message>
      <source>simpan susunan kolom</source>
      <translation>layout saved</translation>
    </message>
    <message>
      <source>terima susunan kolom</source>
      <translation>layout taken in</translation>
    </message>
    <message>
      <source>ganti kepala keluarga</source>
      <translation>head of family changed</translation>
    </message>
    <message>
      <source>ganti kunci induk</source>
      <translation>change the root key</translation>
    </message>
    <message>
      <source>hapus salah entri</source>
      <translation>wrong entry removed</translation>
    </message>
    <message>
      <source>hitung fisik blangko</source>
      <translation>count blanks</translation>
    </message>
    <message>
      <source>impor buku kerja</source>
      <translation>workbook imported</translation>
    </message>
    <message>
      <source>isi berkas kota</source>
      <translation>city file filled</translation>
    </message>
    <message>
      <source>jawab permintaan</source>
      <translation>request answered</translation>
    </message>
    <message>
      <source>keluarga baru</source>
      <translation>new family</translation>
    </message>
    <message>
      <source>keluarga digabung</source>
      <translation>family merged away</translation>
    </message>
    <message>
      <source>keluarga kembali</source>
      <translation>family came back</translation>
    </message>
    <message>
      <source>keluarga meninggal semua</source>
      <translation>whole family died</translation>
    </message>
    <message>
      <source>keluarga pindah</source>
      <translation>family moved out</translation>
    </message>
    <message>
      <source>kembalikan</source>
      <translation>returned</translation>
    </message>
    <message>
      <source>kembalikan buku kerja</source>
      <translation>workbook given back</translation>
    </message>
    <message>
      <source>kenal kantor lain</source>
      <translation>another office made known</translation>
    </message>
    <message>
      <source>kirim jawaban paket</source>
      <translation>package answer sent</translation>
    </message>
    <message>
      <source>kirim paket</source>
      <translation>package sent</translation>
    </message>
    <message>
      <source>kirim tanda terima</source>
      <translation>receipt sent</translation>
    </message>
    <message>
      <source>laporan kegagalan pelindungan data</source>
      <translation>report of a data breach</translation>
    </message>
    <message>
      <source>lembar data pribadi</source>
      <translation>personal data sheet</translation>
    </message>
    <message>
      <source>lepas aturan dua orang</source>
      <translation>two-person rule lifted</translation>
    </message>
    <message>
      <source>lepas foto</source>
      <translation>photo removed</translation>
    </message>
    <message>
      <source>lupakan kantor lain</source>
      <translation>another office forgotten</translation>
    </message>
    <message>
      <source>masuk</source>
      <translation>came in</translation>
    </message>
    <message>
      <source>masuk kepercayaan kota</source>
      <translation>enter the trust of the city</translation>
    </message>
    <message>
      <source>melihat NIK lengkap</source>
      <translation>see full NIKs</translation>
    </message>
    <message>
      <source>muat daftar kepercayaan</source>
      <translation>load a trust list</translation>
    </message>
    <message>
      <source>mungkin orang yang sama</source>
      <translation>decision taken back: maybe the same person</translation>
    </message>
    <message>
      <source>nonaktifkan pengguna</source>
      <translation>user disabled</translation>
    </message>
    <message>
      <source>pasang foto</source>
      <translation>photo added</translation>
    </message>
    <message>
      <source>pecah KK</source>
      <translation>family split</translation>
    </message>
    <message>
      <source>pemusnahan</source>
      <translation>destruction</translation>
    </message>
    <message>
      <source>pesan entri ganda</source>
      <translation>double entry ordered</translation>
    </message>
    <message>
      <source>pindah alamat</source>
      <translation>address changed</translation>
    </message>
    <message>
      <source>pulihkan cadangan</source>
      <translation>backup restored</translation>
    </message>
    <message>
      <source>pulihkan kata sandi</source>
      <translation>password recovered</translation>
    </message>
    <message>
      <source>putuskan entri ganda</source>
      <translation>double entry decided</translation>
    </message>
    <message>
      <source>serahkan kartu</source>
      <translation>hand over card</translation>
    </message>
    <message>
      <source>tambah pengguna</source>
      <translation>user added</translation>
    </message>
    <message>
      <source>tandai kartu rusak</source>
      <translation>mark card as spoiled</translation>
    </message>
    <message>
      <source>tarik kartu lama</source>
      <translation>take in old card</translation>
    </message>
    <message>
      <source>terima blangko</source>
      <translation>receive blanks</translation>
    </message>
    <message>
      <source>tarik entri ganda</source>
      <translation>double entry taken back</translation>
    </message>
    <message>
      <source>terbitkan daftar kepercayaan</source>
      <translation>issue the trust list</translation>
    </message>
    <message>
      <source>terima laporan pencabutan</source>
      <translation>take a report of withdrawals</translation>
    </message>
    <message>
      <source>terima paket</source>
      <translation>package received</translation>
    </message>
    <message>
      <source>terima permintaan</source>
      <translation>request received</translation>
    </message>
    <message>
      <source>terima tanda terima</source>
      <translation>receipt received</translation>
    </message>
    <message>
      <source>terima permintaan kunci</source>
      <translation>accept a request for keys</translation>
    </message>
    <message>
      <source>tetapkan daftar</source>
      <translation>list determined</translation>
    </message>
    <message>
      <source>tutup periode</source>
      <translation>period closed</translation>
    </message>
    <message>
      <source>ubah data kantor</source>
      <translation>office profile changed</translation>
    </message>
    <message>
      <source>ubah keluarga</source>
      <translation>family changed</translation>
    </message>
    <message>
      <source>ubah masa simpan</source>
      <translation>retention time changed</translation>
    </message>
    <message>
      <source>ubah parameter periode</source>
      <translation>figures of the period changed</translation>
    </message>
    <message>
      <source>ubah rancangan kartu</source>
      <translation>card design changed</translation>
    </message>
    <message>
      <source>ubah pengguna</source>
      <translation>user changed</translation>
    </message>
    <message>
      <source>urungkan</source>
      <translation>undone</translation>
    </message>
    <message>
      <source>usulkan program</source>
      <translation>proposed for a programme</translation>
    </message>
    <message>
      <source>validasi</source>
      <translation>validated</translation>
    </message>
    <message>
      <source>verifikasi</source>
      <translation>verified</translation>
    </message>
    <message>
      <source>{n} MB</source>
      <translation>{n} MB</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>No.</translation>
    </message>
    <message>
      <source>Dibuat</source>
      <translation>Made</translation>
    </message>
    <message>
      <source>Sebab</source>
      <translation>Why</translation>
    </message>
    <message>
      <source>Keluarga</source>
      <translation>Families</translation>
    </message>
    <message>
      <source>Jiwa</source>
      <translation>Persons</translation>
    </message>
    <message>
      <source>Ukuran</source>
      <translation>Size</translation>
    </message>
    <message>
      <source>Ujung riwayat</source>
      <translation>End of history</translation>
    </message>
    <message>
      <source>Membuat cadangan</source>
      <translation>Making a backup</translation>
    </message>
    <message>
      <source>Salinan cadangan ke flashdisk belum berhasil.</source>
      <translation>The copy of the backup to the stick did not succeed yet.</translation>
    </message>
    <message>
      <source>Salinan ke flashdisk gagal – lihat Pengaturan, Cadangan</source>
      <translation>Copy to the stick failed – see Settings, Backups</translation>
    </message>
    <message>
      <source>Cadangan otomatis belum berhasil dibuat. Yang sudah Anda simpan tetap tersimpan.</source>
      <translation>The automatic backup did not succeed yet. What you saved stays saved.</translation>
    </message>
    <message>
      <source>Cadangan otomatis gagal – lihat Pengaturan, Cadangan</source>
      <translation>Automatic backup failed – see Settings, Backups</translation>
    </message>
    <message>
      <source>Cadangan terakhir: {when}</source>
      <translation>Last backup: {when}</translation>
    </message>
    <message>
      <source>Cadangan terakhir {age}</source>
      <translation>Last backup {age}</translation>
    </message>
    <message>
      <source>Dibuat {when} dan teruji dapat dipulihkan.</source>
      <translation>Made {when} and proved to restore.</translation>
    </message>
    <message>
      <source>Di luar komputer ini: {when}</source>
      <translation>Outside this PC: {when}</translation>
    </message>
    <message>
      <source>Cadangan di luar komputer sudah {n} hari</source>
      <translation>The backup outside this PC is {n} days old</translation>
    </message>
    <message>
      <source>{text} – salin ke flashdisk</source>
      <translation>{text} – copy to a stick</translation>
    </message>
    <message>
      <source>belum pernah</source>
      <translation>never</translation>
    </message>
    <message>
      <source>{text} – buat cadangan baru</source>
      <translation>{text} – make a new backup</translation>
    </message>
    <message>
      <source>Belum ada cadangan</source>
      <translation>There is no backup yet</translation>
    </message>
    <message>
      <source>Bila komputer ini rusak atau hilang, data ikut hilang. Pasang flashdisk, lalu salin di Pengaturan, bagian Cadangan.</source>
      <translation>If this PC breaks or is lost, the data are lost with it. Plug in a stick, then copy in Settings, section Backups.</translation>
    </message>
    <message>
      <source>Bila komputer ini rusak, semua data hilang. Buat cadangan sekarang.</source>
      <translation>If this computer breaks, all data are lost. Make a backup now.</translation>
    </message>
    <message>
      <source>Dibuat {when}. Sudah lebih dari 2 hari: buat yang baru.</source>
      <translation>Made {when}. That is more than 2 days ago: make a new one.</translation>
    </message>
    <message>
      <source>belum ada</source>
      <translation>none yet</translation>
    </message>
    <message>
      <source>Belum ada cadangan di luar komputer ini</source>
      <translation>No backup outside this PC yet</translation>
    </message>
    <message>
      <source>Harian</source>
      <translation>Daily</translation>
    </message>
    <message>
      <source>Berkala</source>
      <translation>Regular</translation>
    </message>
    <message>
      <source>Atas permintaan</source>
      <translation>On request</translation>
    </message>
    <message>
      <source>Sebelum impor</source>
      <translation>Before an import</translation>
    </message>
    <message>
      <source>Sebelum pindah versi</source>
      <translation>Before a new version</translation>
    </message>
    <message>
      <source>Sebelum pengajuan</source>
      <translation>Before submitting</translation>
    </message>
    <message>
      <source>Sebelum verifikasi</source>
      <translation>Before verification</translation>
    </message>
    <message>
      <source>Sebelum validasi</source>
      <translation>Before validation</translation>
    </message>
    <message>
      <source>Sebelum pengembalian</source>
      <translation>Before returning</translation>
    </message>
    <message>
      <source>Sebelum penetapan</source>
      <translation>Before the decree</translation>
    </message>
    <message>
      <source>Sebelum cetak kartu</source>
      <translation>Before printing cards</translation>
    </message>
    <message>
      <source>Sebelum keluarga dikeluarkan</source>
      <translation>Before families left</translation>
    </message>
    <message>
      <source>Sebelum diurungkan</source>
      <translation>Before undoing</translation>
    </message>
    <message>
      <source>Ambil foto</source>
      <translation>Take photo</translation>
    </message>
    <message>
      <source>&amp;Ambil foto</source>
      <translation>&amp;Take photo</translation>
    </message>
    <message>
      <source>Batal</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Kamera tidak ditemukan</source>
      <translation>No camera found</translation>
    </message>
    <message>
      <source>Sambungkan kameranya, tunggu beberapa detik, lalu coba lagi.</source>
      <translation>Connect the camera, wait a few seconds, then try again.</translation>
    </message>
    <message>
      <source>Kamera tidak boleh dipakai</source>
      <translation>The camera may not be used</translation>
    </message>
    <message>
      <source>Buka pengaturan privasi kamera di komputer ini dan izinkan program desktop memakainya. Di Linux, pengguna harus anggota kelompok video. Lalu coba lagi.</source>
      <translation>Open the camera privacy settings of this computer and allow desktop programs to use it. On Linux the user must belong to the group video. Then try again.</translation>
    </message>
    <message>
      <source>Kamera tidak mau menyala</source>
      <translation>The camera does not start</translation>
    </message>
    <message>
      <source>Mungkin sedang dipakai program lain atau ditutup pengaturan privasi. Tutup program itu, periksa izinnya, lalu coba lagi.</source>
      <translation>Another program may be using it, or privacy settings may forbid it. Close that program, check the permission, then try again.</translation>
    </message>
    <message>
      <source>Kamera terlepas</source>
      <translation>The camera was unplugged</translation>
    </message>
    <message>
      <source>Sambungkan lagi kabelnya, lalu coba lagi.</source>
      <translation>Plug its cable in again, then try again.</translation>
    </message>
    <message>
      <source>Komputer ini belum siap memakai kamera</source>
      <translation>This computer is not ready for cameras yet</translation>
    </message>
    <message>
      <source>Minta administrator menjalankan lagi pemasangan program ini. Pekerjaan lain tidak terganggu.</source>
      <translation>Ask the administrator to run the installation of this program again. Other work is not affected.</translation>
    </message>
    <message>
      <source>Gambar kamera</source>
      <translation>Camera picture</translation>
    </message>
    <message>
      <source>Kamera</source>
      <translation>Camera</translation>
    </message>
    <message>
      <source>&amp;Kamera</source>
      <translation>&amp;Camera</translation>
    </message>
    <message>
      <source>Menunggu gambar</source>
      <translation>Waiting for the picture</translation>
    </message>
    <message>
      <source>Kamera sedang dinyalakan.</source>
      <translation>The camera is being turned on.</translation>
    </message>
    <message>
      <source>Kamera mati</source>
      <translation>Camera off</translation>
    </message>
    <message>
      <source>Gambarnya tidak pernah disimpan tanpa diminta.</source>
      <translation>Its picture is never kept unless you ask for it.</translation>
    </message>
    <message>
      <source>Nyalakan kamera</source>
      <translation>Turn the camera on</translation>
    </message>
    <message>
      <source>Coba lagi</source>
      <translation>Try again</translation>
    </message>
    <message>
      <source>Berkas PDF</source>
      <translation>PDF file</translation>
    </message>
    <message>
      <source>Dicetak pada</source>
      <translation>Printed on</translation>
    </message>
    <message>
      <source>Operator</source>
      <translation>Operator</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>Printer</translation>
    </message>
    <message>
      <source>Kertas</source>
      <translation>Paper</translation>
    </message>
    <message>
      <source>Nomor</source>
      <translation>Number</translation>
    </message>
    <message>
      <source>Kartu</source>
      <translation>Card</translation>
    </message>
    <message>
      <source>Keadaan</source>
      <translation>State</translation>
    </message>
    <message>
      <source>Nomor kartu</source>
      <translation>Card number</translation>
    </message>
    <message>
      <source>Kepala keluarga</source>
      <translation>Head of family</translation>
    </message>
    <message>
      <source>Kelurahan, RT/RW</source>
      <translation>Kelurahan, RT/RW</translation>
    </message>
    <message>
      <source>Alasan</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>Penerima</source>
      <translation>Receiver</translation>
    </message>
    <message>
      <source>Belum ada yang dicetak</source>
      <translation>Nothing was printed yet</translation>
    </message>
    <message>
      <source>Setiap cetak kartu menjadi satu batch di sini: siapa, kapan, printer, dan nomornya.</source>
      <translation>Every print of cards becomes a batch here: who, when, the printer, and the numbers.</translation>
    </message>
    <message>
      <source>Tidak ada kartu</source>
      <translation>No cards</translation>
    </message>
    <message>
      <source>Pilih satu batch di atas.</source>
      <translation>Choose a batch above.</translation>
    </message>
    <message>
      <source>Batch cetak</source>
      <translation>Print batches</translation>
    </message>
    <message>
      <source>Kartu dalam batch</source>
      <translation>Cards of the batch</translation>
    </message>
    <message>
      <source>Paling jauh {n} mm.</source>
      <translation>At most {n} mm.</translation>
    </message>
    <message>
      <source>Antara {a} dan {b} %.</source>
      <translation>Between {a} and {b} %.</translation>
    </message>
    <message>
      <source>Kalibrasi printer</source>
      <translation>Printer calibration</translation>
    </message>
    <message>
      <source>Printer ini dipakai tanpa koreksi.</source>
      <translation>This printer is used without a correction.</translation>
    </message>
    <message>
      <source>Lembar kalibrasi</source>
      <translation>Calibration sheet</translation>
    </message>
    <message>
      <source>Lembar kalibrasi siap. Cetak dengan ukuran sebenarnya (100 %).</source>
      <translation>The calibration sheet is ready. Print it in its true size (100 %).</translation>
    </message>
    <message>
      <source>Lembar kalibrasi dikirim ke printer.</source>
      <translation>The calibration sheet was sent to the printer.</translation>
    </message>
    <message>
      <source>Seharusnya {n} mm.</source>
      <translation>Should be {n} mm.</translation>
    </message>
    <message>
      <source>&amp;Ketajaman</source>
      <translation>Resol&amp;ution</translation>
    </message>
    <message>
      <source>{n} titik per inci</source>
      <translation>{n} dots per inch</translation>
    </message>
    <message>
      <source>&amp;Hitung koreksi</source>
      <translation>&amp;Reckon the correction</translation>
    </message>
    <message>
      <source>&amp;Simpan koreksi</source>
      <translation>&amp;Save the correction</translation>
    </message>
    <message>
      <source>Hapus koreksi</source>
      <translation>Remove the correction</translation>
    </message>
    <message>
      <source>Tutup</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Lembar ke &amp;PDF…</source>
      <translation>Sheet to &amp;PDF…</translation>
    </message>
    <message>
      <source>&amp;Cetak lembar…</source>
      <translation>&amp;Print the sheet…</translation>
    </message>
    <message>
      <source>Simpan, lalu cetak lembar ini sekali lagi untuk memastikan.</source>
      <translation>Save it, then print this sheet once more to make sure.</translation>
    </message>
    <message>
      <source>Koreksi disimpan untuk printer ini.</source>
      <translation>The correction is saved for this printer.</translation>
    </message>
    <message>
      <source>1. Cetak lembarnya</source>
      <translation>1. Print the sheet</translation>
    </message>
    <message>
      <source>Dengan koreksi yang tersimpan; tanpa koreksi bila belum pernah diukur.</source>
      <translation>With the correction that is saved; without one when it was never measured.</translation>
    </message>
    <message>
      <source>2. Ukur dengan penggaris</source>
      <translation>2. Measure with a ruler</translation>
    </message>
    <message>
      <source>3. Koreksi</source>
      <translation>3. Correction</translation>
    </message>
    <message>
      <source>Kalibrasi {printer}, kertas {kertas}</source>
      <translation>Calibration of {printer}, paper {kertas}</translation>
    </message>
    <message>
      <source>&amp;A. Tepi kiri ke garis tegak</source>
      <translation>&amp;A. Left edge to the upright line</translation>
    </message>
    <message>
      <source>&amp;B. Tepi atas ke garis mendatar</source>
      <translation>&amp;B. Top edge to the level line</translation>
    </message>
    <message>
      <source>C. Panjang garis &amp;mendatar</source>
      <translation>C. Length of the &amp;level line</translation>
    </message>
    <message>
      <source>&amp;D. Panjang garis tegak</source>
      <translation>&amp;D. Length of the upright line</translation>
    </message>
    <message>
      <source>Geser ke &amp;kanan</source>
      <translation>Move to the &amp;right</translation>
    </message>
    <message>
      <source>Geser ke ba&amp;wah</source>
      <translation>Move &amp;down</translation>
    </message>
    <message>
      <source>Skala</source>
      <translation>Scale</translation>
    </message>
    <message>
      <source>Titik printer; kode QR diletakkan tepat pada titik-titik ini. 300 selalu benar.</source>
      <translation>Dots of the printer; QR codes are laid exactly on them. 300 is always right.</translation>
    </message>
    <message>
      <source>Isi ukurannya dalam milimeter.</source>
      <translation>Fill in the length in millimetres.</translation>
    </message>
    <message>
      <source>(belum ada kepala)</source>
      <translation>(no head yet)</translation>
    </message>
    <message>
      <source>Belum dicetak</source>
      <translation>Not printed</translation>
    </message>
    <message>
      <source>Kelurahan</source>
      <translation>Kelurahan</translation>
    </message>
    <message>
      <source>RT/RW</source>
      <translation>RT/RW</translation>
    </message>
    <message>
      <source>No. KK</source>
      <translation>KK number</translation>
    </message>
    <message>
      <source>Koreksi: {isi}</source>
      <translation>Correction: {isi}</translation>
    </message>
    <message>
      <source>Tanpa koreksi</source>
      <translation>No correction</translation>
    </message>
    <message>
      <source>{n} mm ke kanan</source>
      <translation>{n} mm to the right</translation>
    </message>
    <message>
      <source>{n} mm ke kiri</source>
      <translation>{n} mm to the left</translation>
    </message>
    <message>
      <source>{n} mm ke bawah</source>
      <translation>{n} mm down</translation>
    </message>
    <message>
      <source>{n} mm ke atas</source>
      <translation>{n} mm up</translation>
    </message>
    <message>
      <source>skala {n} %</source>
      <translation>scale {n} %</translation>
    </message>
    <message>
      <source>{n} kartu dilewati, di antaranya: {sebab}</source>
      <translation>{n} cards were left out, among them: {sebab}</translation>
    </message>
    <message>
      <source>{n} kartu dilewati: {sebab}</source>
      <translation>{n} cards were left out: {sebab}</translation>
    </message>
    <message>
      <source>Serahkan {n} kartu</source>
      <translation>Hand over {n} cards</translation>
    </message>
    <message>
      <source>Setiap kartu dicatat diserahkan hari ini kepada kepala keluarganya.</source>
      <translation>Every card is noted as handed over today to the head of its family.</translation>
    </message>
    <message>
      <source>Catat {n} kartu diserahkan</source>
      <translation>Note {n} cards as handed over</translation>
    </message>
    <message>
      <source>Batalkan penyerahan {n} kartu</source>
      <translation>Take back the hand-over of {n} cards</translation>
    </message>
    <message>
      <source>Kartunya kembali tercatat ada di kantor dan dapat diserahkan lagi.</source>
      <translation>The cards are noted as being in the office again and can be handed over again.</translation>
    </message>
    <message>
      <source>Tandai {n} kartu rusak</source>
      <translation>Mark {n} cards as spoiled</translation>
    </message>
    <message>
      <source>Kartu rusak tidak berlaku lagi, dan keluarganya dapat dicetakkan kartu baru. Blangko kartu yang rusak di kantor dihitung rusak.</source>
      <translation>A spoiled card is not valid any more, and its family can get a new one. Blanks of cards spoiled in the office are counted as spoiled.</translation>
    </message>
    <message>
      <source>Cabut {n} kartu</source>
      <translation>Revoke {n} cards</translation>
    </message>
    <message>
      <source>Kartu yang dicabut ditolak di mana pun begitu daftar kepercayaan yang baru sampai di sana. Sesudah daftar itu terbit, pencabutan tidak dapat diurungkan.</source>
      <translation>A revoked card is refused wherever the new trust list has arrived. Once that list is issued, the revocation cannot be undone.</translation>
    </message>
    <message>
      <source>{n} kartu dicabut.</source>
      <translation>{n} cards were revoked.</translation>
    </message>
    <message>
      <source>{n} kartu lama dicatat sudah ditarik.</source>
      <translation>{n} old cards were noted as taken in.</translation>
    </message>
    <message>
      <source>{n} kartu dicatat diserahkan.</source>
      <translation>{n} cards were noted as handed over.</translation>
    </message>
    <message>
      <source>Penyerahan {n} kartu dibatalkan.</source>
      <translation>The hand-over of {n} cards was taken back.</translation>
    </message>
    <message>
      <source>{n} kartu ditandai rusak.</source>
      <translation>{n} cards were marked as spoiled.</translation>
    </message>
    <message>
      <source>Saringan</source>
      <translation>Filters</translation>
    </message>
    <message>
      <source>Saring menurut nama kepala keluarga</source>
      <translation>Filter by the name of the head</translation>
    </message>
    <message>
      <source>Sudah dicetak</source>
      <translation>Printed</translation>
    </message>
    <message>
      <source>Ada di kantor</source>
      <translation>In the office</translation>
    </message>
    <message>
      <source>Diserahkan</source>
      <translation>Handed over</translation>
    </message>
    <message>
      <source>Data berubah</source>
      <translation>Data changed</translation>
    </message>
    <message>
      <source>Nama kepala keluarga atau alamatnya tidak lagi seperti pada kartu: cetak ulang kartunya.</source>
      <translation>The name of the head or the address is no longer as on the card: print the card again.</translation>
    </message>
    <message>
      <source>Semua</source>
      <translation>All</translation>
    </message>
    <message>
      <source>Diterima {nama} ({hubungan}).</source>
      <translation>Received by {nama} ({hubungan}).</translation>
    </message>
    <message>
      <source>Kode di depan kamera tidak utuh. Ratakan kartunya dan beri cahaya, atau ketik nomornya.</source>
      <translation>The code before the camera is not whole. Flatten the card and give it light, or type its number.</translation>
    </message>
    <message>
      <source>Diterima kepala keluarga.</source>
      <translation>Received by the head of the family.</translation>
    </message>
    <message>
      <source>Cetak tanda terima</source>
      <translation>Print receipt list</translation>
    </message>
    <message>
      <source>Mencetak tanda terima</source>
      <translation>Printing the receipt list</translation>
    </message>
    <message>
      <source>Pindai kode QR, atau ketik nomor kartu lalu Enter</source>
      <translation>Scan the QR code, or type the card number and Enter</translation>
    </message>
    <message>
      <source>Siap memindai. Kartu yang dipindai langsung dicatat diserahkan.</source>
      <translation>Ready to scan. A scanned card is noted as handed over at once.</translation>
    </message>
    <message>
      <source>Siap memindai</source>
      <translation>Ready to scan</translation>
    </message>
    <message>
      <source>Setiap kartu yang dipindai menjadi satu baris di sini, dengan nama dan jawabannya.</source>
      <translation>Every scanned card becomes one line here, with the name and the answer.</translation>
    </message>
    <message>
      <source>Kartu yang dipindai hari ini</source>
      <translation>Cards scanned today</translation>
    </message>
    <message>
      <source>Ditolak</source>
      <translation>Refused</translation>
    </message>
    <message>
      <source>Nama penerima</source>
      <translation>Name of the receiver</translation>
    </message>
    <message>
      <source>Nama kepala keluarga</source>
      <translation>Name of the head of the family</translation>
    </message>
    <message>
      <source>Tanda terima {n} kartu dari {rt} RT siap, {halaman} halaman.</source>
      <translation>The receipt list of {n} cards from {rt} RTs is ready, {halaman} pages.</translation>
    </message>
    <message>
      <source>Buka berkas</source>
      <translation>Open file</translation>
    </message>
    <message>
      <source>&amp;Kartu</source>
      <translation>&amp;Card</translation>
    </message>
    <message>
      <source>&amp;Penerima</source>
      <translation>&amp;Receiver</translation>
    </message>
    <message>
      <source>Na&amp;ma penerima</source>
      <translation>Na&amp;me of the receiver</translation>
    </message>
    <message>
      <source>Bagian kartu KIM</source>
      <translation>Parts of the KIM cards</translation>
    </message>
    <message>
      <source>Ka&amp;rtu</source>
      <translation>Ca&amp;rds</translation>
    </message>
    <message>
      <source>Pe&amp;nyerahan</source>
      <translation>Ha&amp;nd-over</translation>
    </message>
    <message>
      <source>Bat&amp;ch cetak</source>
      <translation>Print bat&amp;ches</translation>
    </message>
    <message>
      <source>Stok blan&amp;gko</source>
      <translation>Stock of blan&amp;ks</translation>
    </message>
    <message>
      <source>Serahkan {n} kartu…</source>
      <translation>Hand over {n} cards…</translation>
    </message>
    <message>
      <source>Batalkan penyerahan ({n})…</source>
      <translation>Take back hand-over ({n})…</translation>
    </message>
    <message>
      <source>Tandai {n} kartu rusak…</source>
      <translation>Mark {n} cards as spoiled…</translation>
    </message>
    <message>
      <source>Cabut {n} kartu…</source>
      <translation>Revoke {n} cards…</translation>
    </message>
    <message>
      <source>Tarik {n} kartu lama</source>
      <translation>Take in {n} old cards</translation>
    </message>
    <message>
      <source>Setiap kartu yang dipindai langsung tercatat diserahkan kepada kepala keluarganya. Bila orang lain yang menerima, pilih dan tulis namanya dahulu. Yang ditolak disebutkan sebabnya. Tanpa alat pemindai, nyalakan kamera dengan F2.</source>
      <translation>Every scanned card is noted as handed over to the head of its family at once. When somebody else receives it, choose and write the name first. What is refused is told with its reason. Without a scanner, turn on the camera with F2.</translation>
    </message>
    <message>
      <source>Setiap cetak adalah satu batch. Kartu rusak ditandai rusak, yang hilang dicetak ulang dengan alasan, dan batch yang tidak jadi keluar dari printer diurungkan seluruhnya.</source>
      <translation>Every print is a batch. Spoiled cards are marked as spoiled, lost ones are printed again with a reason, and a batch that did not come out of the printer is undone as a whole.</translation>
    </message>
    <message>
      <source>Catat blangko yang diterima atau hitung yang ada. Sejak itu setiap cetak mengurangi sisanya, dan cetak yang melebihi sisa ditolak. Selisih hitungan perlu sebab.</source>
      <translation>Note the blanks that came or count those that are there. From then on every print reduces what is left, and a print of more than that is refused. A difference in a count needs a reason.</translation>
    </message>
    <message>
      <source>Cetak ulang…</source>
      <translation>Print again…</translation>
    </message>
    <message>
      <source>Urungkan batch cetak…</source>
      <translation>Undo print batch…</translation>
    </message>
    <message>
      <source>Cetak tanda terima…</source>
      <translation>Print receipt list…</translation>
    </message>
    <message>
      <source>Cetak ulang {n} kartu</source>
      <translation>Print {n} cards again</translation>
    </message>
    <message>
      <source>Kartu lama menjadi diganti begitu yang baru dicetak. Periksa kertasnya, lalu tekan Cetak.</source>
      <translation>The old cards become replaced as soon as the new ones are printed. Check the paper, then press Print.</translation>
    </message>
    <message>
      <source>Siapkan {n} kartu</source>
      <translation>Prepare {n} cards</translation>
    </message>
    <message>
      <source>Urungkan cetak {n} kartu</source>
      <translation>Undo the print of {n} cards</translation>
    </message>
    <message>
      <source>Pakai bila kartunya tidak jadi keluar dari printer. Nomornya tidak dipakai lagi, kodenya tidak berlaku, kartu lama berlaku kembali, dan blangkonya kembali ke stok.</source>
      <translation>Use this when the cards did not come out of the printer. Their numbers are not used again, their codes are not valid, the old cards are valid again, and the blanks go back to the stock.</translation>
    </message>
    <message>
      <source>Cetak {n} kartu diurungkan.</source>
      <translation>The print of {n} cards was undone.</translation>
    </message>
    <message>
      <source>Matikan kamera</source>
      <translation>Turn the camera off</translation>
    </message>
    <message>
      <source>Semua yang belum dicetak ({n})</source>
      <translation>Everything not printed yet ({n})</translation>
    </message>
    <message>
      <source>Isi alasannya, misalnya hilang atau rusak.</source>
      <translation>Give the reason, such as lost or damaged.</translation>
    </message>
    <message>
      <source>Pilihan cetak</source>
      <translation>Print options</translation>
    </message>
    <message>
      <source>Semua yang belum dicetak di {area} ({n})</source>
      <translation>Everything not printed yet in {area} ({n})</translation>
    </message>
    <message>
      <source>Yang dipilih di daftar ({n})</source>
      <translation>Those selected in the list ({n})</translation>
    </message>
    <message>
      <source>{n} kartu sudah pernah dicetak; kartu lamanya diganti.</source>
      <translation>{n} cards were printed before; the former cards are replaced.</translation>
    </message>
    <message>
      <source>&amp;Kertas</source>
      <translation>&amp;Paper</translation>
    </message>
    <message>
      <source>&amp;Sisi</source>
      <translation>&amp;Sides</translation>
    </message>
    <message>
      <source>Printe&amp;r</source>
      <translation>P&amp;rinter</translation>
    </message>
    <message>
      <source>&amp;Mulai di posisi</source>
      <translation>S&amp;tart at position</translation>
    </message>
    <message>
      <source>Sali&amp;nan</source>
      <translation>Co&amp;pies</translation>
    </message>
    <message>
      <source>&amp;Alasan cetak ulang</source>
      <translation>&amp;Reason for printing again</translation>
    </message>
    <message>
      <source>F4, 10 kartu</source>
      <translation>F4, 10 cards</translation>
    </message>
    <message>
      <source>A4, 10 kartu</source>
      <translation>A4, 10 cards</translation>
    </message>
    <message>
      <source>Kartu tunggal</source>
      <translation>Single cards</translation>
    </message>
    <message>
      <source>Bolak-balik, sisi panjang</source>
      <translation>Both sides, long edge</translation>
    </message>
    <message>
      <source>Bolak-balik, sisi pendek</source>
      <translation>Both sides, short edge</translation>
    </message>
    <message>
      <source>Semua depan, lalu belakang</source>
      <translation>All fronts, then backs</translation>
    </message>
    <message>
      <source>Depan saja</source>
      <translation>Fronts only</translation>
    </message>
    <message>
      <source>&amp;Garis potong</source>
      <translation>&amp;Cut marks</translation>
    </message>
    <message>
      <source>F4 adalah 215 × 330 mm. Kartu tunggal untuk printer kartu.</source>
      <translation>F4 is 215 × 330 mm. Single cards are for card printers.</translation>
    </message>
    <message>
      <source>Bagaimana belakang kartu sampai di kertas.</source>
      <translation>How the backs of the cards come to the paper.</translation>
    </message>
    <message>
      <source>Koreksi printer ini dipakai supaya kartu tepat di tempat dan ukurannya.</source>
      <translation>The correction of this printer is used so that cards lie in their place and size.</translation>
    </message>
    <message>
      <source>Kertas yang sudah terpakai sebagian: pilih posisi kosong pertama dengan tombol panah.</source>
      <translation>For a half-used sheet, choose the first free position with the arrow keys.</translation>
    </message>
    <message>
      <source>Setiap kartu dicetak sebanyak ini, bernomor sama.</source>
      <translation>Each card is printed so many times, with one number.</translation>
    </message>
    <message>
      <source>Yang dicetak</source>
      <translation>What is printed</translation>
    </message>
    <message>
      <source>Kartu KIM</source>
      <translation>KIM card</translation>
    </message>
    <message>
      <source>Cetak ke prin&amp;ter…</source>
      <translation>Print on a prin&amp;ter…</translation>
    </message>
    <message>
      <source>Cetak PDF…</source>
      <translation>Print PDF…</translation>
    </message>
    <message>
      <source>Buka &amp;keluarga</source>
      <translation>Open &amp;family</translation>
    </message>
    <message>
      <source>Ri&amp;wayat kartu</source>
      <translation>Card h&amp;istory</translation>
    </message>
    <message>
      <source>Cetak kartu ke PDF</source>
      <translation>Print cards to PDF</translation>
    </message>
    <message>
      <source>Cetak {n} kartu ke PDF…</source>
      <translation>Print {n} cards to PDF…</translation>
    </message>
    <message>
      <source>Kartu dibuat untuk keluarga yang sudah ditetapkan. Cetak semua yang belum dicetak, atau pilih beberapa keluarga di daftar (Ctrl atau Shift). Kartu yang pernah dicetak perlu alasan.</source>
      <translation>Cards are made for families that have been determined. Print everything not printed yet, or select some families in the list (Ctrl or Shift). A card printed before needs a reason.</translation>
    </message>
    <message>
      <source>Keluarga yang sudah ditetapkan</source>
      <translation>Families that have been determined</translation>
    </message>
    <message>
      <source>Kembali ke pratinjau</source>
      <translation>Back to the preview</translation>
    </message>
    <message>
      <source>Buka folder</source>
      <translation>Open folder</translation>
    </message>
    <message>
      <source>Pilih keluarga yang kartunya dicetak.</source>
      <translation>Select the families whose cards are to be printed.</translation>
    </message>
    <message>
      <source>{n} dari {m} keluarga belum ditetapkan, jadi belum punya kartu.</source>
      <translation>{n} of {m} families are not determined yet, so they have no card.</translation>
    </message>
    <message>
      <source>Belum ada keluarga yang ditetapkan</source>
      <translation>No family has been determined yet</translation>
    </message>
    <message>
      <source>Kartu dibuat sesudah daftarnya ditetapkan dengan SK di Verifikasi &amp; Validasi.</source>
      <translation>Cards are made after the list has been determined by decree in Verification &amp; Validation.</translation>
    </message>
    <message>
      <source>Buka Verifikasi &amp; Validasi</source>
      <translation>Open Verification &amp; Validation</translation>
    </message>
    <message>
      <source>Belum ada periode</source>
      <translation>No period yet</translation>
    </message>
    <message>
      <source>Semua kartu sudah dicetak</source>
      <translation>All cards have been printed</translation>
    </message>
    <message>
      <source>Pilih Sudah dicetak di atas bila ada kartu yang perlu dicetak ulang.</source>
      <translation>Choose Printed above when a card must be printed again.</translation>
    </message>
    <message>
      <source>Tampilkan yang sudah dicetak</source>
      <translation>Show printed ones</translation>
    </message>
    <message>
      <source>Periode {period} · SK {sk} · berlaku sampai {until}</source>
      <translation>Period {period} · decree {sk} · valid until {until}</translation>
    </message>
    <message>
      <source>Periode {period} · belum ditetapkan</source>
      <translation>Period {period} · not determined yet</translation>
    </message>
    <message>
      <source>Tidak ada kartu yang perlu diganti</source>
      <translation>No card needs to be replaced</translation>
    </message>
    <message>
      <source>Nama dan alamat pada kartu yang sudah dicetak masih seperti data keluarganya.</source>
      <translation>Names and addresses on printed cards are still as in the register.</translation>
    </message>
    <message>
      <source>Tidak ada yang cocok</source>
      <translation>Nothing matches</translation>
    </message>
    <message>
      <source>Longgarkan saringan di atas.</source>
      <translation>Widen the filter above.</translation>
    </message>
    <message>
      <source>Mulai di posisi {n} dari 10</source>
      <translation>Start at position {n} of 10</translation>
    </message>
    <message>
      <source>Cetak kartu KIM</source>
      <translation>Print KIM cards</translation>
    </message>
    <message>
      <source>&amp;Kalibrasi…</source>
      <translation>&amp;Calibrate…</translation>
    </message>
    <message>
      <source>Lewat berkas PDF</source>
      <translation>By a PDF file</translation>
    </message>
    <message>
      <source>Mencetak kartu</source>
      <translation>Printing cards</translation>
    </message>
    <message>
      <source>Mencetak sisi belakang</source>
      <translation>Printing backs</translation>
    </message>
    <message>
      <source>Sisi belakang belum selesai dicetak. Tekan lagi tombolnya untuk mengulang.</source>
      <translation>The backs are not all printed. Press the button again to repeat.</translation>
    </message>
    <message>
      <source>Pencetakan berhenti sesudah kartunya tercatat sebagai dicetak. Kartu yang belum keluar dari printer dapat dicetak ulang dengan alasannya.</source>
      <translation>Printing stopped after the cards had been recorded as printed. Cards that did not come out of the printer can be printed again with a reason.</translation>
    </message>
    <message>
      <source>Pencetakan dibatalkan. Tidak ada yang berubah.</source>
      <translation>Printing was cancelled. Nothing changed.</translation>
    </message>
    <message>
      <source>Kertas macet di printer</source>
      <translation>Paper jam in the printer</translation>
    </message>
    <message>
      <source>Cetakan buram atau luntur</source>
      <translation>Blurred or faded print</translation>
    </message>
    <message>
      <source>Salah potong</source>
      <translation>Cut wrongly</translation>
    </message>
    <message>
      <source>Belakang kartu terbalik</source>
      <translation>Back of the card upside down</translation>
    </message>
    <message>
      <source>Rusak di tangan warga</source>
      <translation>Spoiled by the holder</translation>
    </message>
    <message>
      <source>Hilang</source>
      <translation>Missing</translation>
    </message>
    <message>
      <source>Rusak</source>
      <translation>Spoiled</translation>
    </message>
    <message>
      <source>Alamat berubah</source>
      <translation>Address changed</translation>
    </message>
    <message>
      <source>Kepala keluarga berubah</source>
      <translation>Head of the family changed</translation>
    </message>
    <message>
      <source>Data pada kartu salah</source>
      <translation>Wrong data on the card</translation>
    </message>
    <message>
      <source>Belum keluar dari printer</source>
      <translation>Did not come out of the printer</translation>
    </message>
    <message>
      <source>Salah orang</source>
      <translation>Wrong person</translation>
    </message>
    <message>
      <source>Salah pindai</source>
      <translation>Wrong scan</translation>
    </message>
    <message>
      <source>Warga menitipkan kembali di kantor</source>
      <translation>Left in the office again by the family</translation>
    </message>
    <message>
      <source>Cetaknya diurungkan</source>
      <translation>Its print was undone</translation>
    </message>
    <message>
      <source>kartu dilaporkan hilang</source>
      <translation>card reported lost</translation>
    </message>
    <message>
      <source>kartu rusak</source>
      <translation>card spoiled</translation>
    </message>
    <message>
      <source>keluarga dihapus</source>
      <translation>family removed</translation>
    </message>
    <message>
      <source>pemegang kartu meninggal</source>
      <translation>holder of the card died</translation>
    </message>
    <message>
      <source>data pada kartu salah</source>
      <translation>wrong data on the card</translation>
    </message>
    <message>
      <source>keluarga tidak lagi terdaftar sebagai warga miskin</source>
      <translation>family no longer listed as poor</translation>
    </message>
    <message>
      <source>Suami atau istri</source>
      <translation>Husband or wife</translation>
    </message>
    <message>
      <source>Anak</source>
      <translation>Child</translation>
    </message>
    <message>
      <source>Anggota keluarga lain</source>
      <translation>Another member of the family</translation>
    </message>
    <message>
      <source>Ketua RT atau RW</source>
      <translation>Head of the RT or RW</translation>
    </message>
    <message>
      <source>Wakil dengan surat kuasa</source>
      <translation>Representative with a letter of authority</translation>
    </message>
    <message>
      <source>cocok dengan catatan</source>
      <translation>agrees with the ledger</translation>
    </message>
    <message>
      <source>Tanda terima</source>
      <translation>Receipt</translation>
    </message>
    <message>
      <source>{n} kartu menunggu diserahkan</source>
      <translation>{n} cards wait to be handed over</translation>
    </message>
    <message>
      <source>K&amp;elurahan</source>
      <translation>K&amp;elurahan</translation>
    </message>
    <message>
      <source>RT</source>
      <translation>RT</translation>
    </message>
    <message>
      <source>R&amp;W</source>
      <translation>R&amp;W</translation>
    </message>
    <message>
      <source>Kerta&amp;s</source>
      <translation>&amp;Paper</translation>
    </message>
    <message>
      <source>semua</source>
      <translation>all</translation>
    </message>
    <message>
      <source>Nomor {first} sampai {last}, {pages} halaman. Cetak dengan ukuran sebenarnya (100 %), lalu gunting pada tanda potong.</source>
      <translation>Numbers {first} to {last}, {pages} pages. Print at actual size (100 %), then cut at the marks.</translation>
    </message>
    <message>
      <source>{n} kartu siap di PDF</source>
      <translation>{n} cards are ready in the PDF</translation>
    </message>
    <message>
      <source>{n} kartu dikirim ke printer</source>
      <translation>{n} cards were sent to the printer</translation>
    </message>
    <message>
      <source>Kartu baru</source>
      <translation>New cards</translation>
    </message>
    <message>
      <source>Cetak ulang</source>
      <translation>Printed again</translation>
    </message>
    <message>
      <source>Kartu dicetak</source>
      <translation>Cards printed</translation>
    </message>
    <message>
      <source>Pukul</source>
      <translation>Time</translation>
    </message>
    <message>
      <source>Hasil</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>Keterangan</source>
      <translation>Remark</translation>
    </message>
    <message>
      <source>Bila lembar 1 yang ditarik lebih dahulu, pilih Cetak sisi belakang; bila lembar terakhir, pilih Mulai lembar terakhir. Nomor lembar tercetak di tepi kiri.</source>
      <translation>When sheet 1 is drawn first, choose Print the backs; when the last sheet is, choose Begin with the last sheet. The sheet's number is printed at its left edge.</translation>
    </message>
    <message>
      <source>Sisi depan sudah dicetak; sekarang sisi belakangnya</source>
      <translation>The fronts are printed; now their backs</translation>
    </message>
    <message>
      <source>Balik tumpukan kartunya dan masukkan lagi dengan urutan yang sama.</source>
      <translation>Turn the stack of cards over and put it in again in the same order.</translation>
    </message>
    <message>
      <source>Cetak sisi belakang</source>
      <translation>Print the backs</translation>
    </message>
    <message>
      <source>Ambil tumpukannya, balik pada sisi pendek (atas menjadi bawah), lalu masukkan lagi ke baki.</source>
      <translation>Take the stack, turn it over the short edge (top becomes bottom), and put it back into the tray.</translation>
    </message>
    <message>
      <source>Ambil tumpukannya, balik pada sisi panjang seperti membalik buku, lalu masukkan lagi ke baki.</source>
      <translation>Take the stack, turn it over the long edge like the page of a book, and put it back into the tray.</translation>
    </message>
    <message>
      <source>Mulai lembar terakhir</source>
      <translation>Begin with the last sheet</translation>
    </message>
    <message>
      <source>{n} halaman belakang dikirim ke printer</source>
      <translation>{n} pages of backs were sent to the printer</translation>
    </message>
    <message>
      <source>Bila ada lembar yang macet, belakangnya dapat dicetak sekali lagi dari sini.</source>
      <translation>If a sheet jammed, its back can be printed once more from here.</translation>
    </message>
    <message>
      <source>Cetak belakang lagi</source>
      <translation>Print backs again</translation>
    </message>
    <message>
      <source>Pratinjau {n} kartu</source>
      <translation>Preview of {n} cards</translation>
    </message>
    <message>
      <source>Tidak ada kartu yang dipilih.</source>
      <translation>No card is selected.</translation>
    </message>
    <message>
      <source>Pratinjau {part} kartu pertama dari {n}</source>
      <translation>Preview of the first {part} of {n} cards</translation>
    </message>
    <message>
      <source>Pratinjau kartu</source>
      <translation>Preview of cards</translation>
    </message>
    <message>
      <source>Catat &amp;diterima</source>
      <translation>Note as &amp;received</translation>
    </message>
    <message>
      <source>Catat r&amp;usak</source>
      <translation>Note as sp&amp;oiled</translation>
    </message>
    <message>
      <source>Simpan &amp;hitungan</source>
      <translation>Save t&amp;he count</translation>
    </message>
    <message>
      <source>Jenis blangk&amp;o</source>
      <translation>Kind of b&amp;lank</translation>
    </message>
    <message>
      <source>Ju&amp;mlah</source>
      <translation>Nu&amp;mber</translation>
    </message>
    <message>
      <source>Tanggal dit&amp;erima</source>
      <translation>Dat&amp;e received</translation>
    </message>
    <message>
      <source>Surat &amp;jalan atau alasan</source>
      <translation>Deliver&amp;y note or reason</translation>
    </message>
    <message>
      <source>Stok blangko belum dicatat</source>
      <translation>No stock of blanks is kept yet</translation>
    </message>
    <message>
      <source>Catat blangko yang diterima, atau hitung yang ada sekarang. Sejak itu setiap cetak mengurangi sisanya, dan jumlahnya selalu cocok.</source>
      <translation>Note the blanks that came, or count those that are there now. From then on every print reduces what is left, and the numbers always tie.</translation>
    </message>
    <message>
      <source>Stok blangko</source>
      <translation>Stock of blanks</translation>
    </message>
    <message>
      <source>Catatan blangko</source>
      <translation>Ledger of blanks</translation>
    </message>
    <message>
      <source>{n} blangko dicatat rusak.</source>
      <translation>{n} blanks were noted as spoiled.</translation>
    </message>
    <message>
      <source>Hitungan {n} blangko disimpan.</source>
      <translation>The count of {n} blanks was saved.</translation>
    </message>
    <message>
      <source>Isi dalam lembar; satu lembar 10 kartu, sisa 3 kartu ditulis 0,3.</source>
      <translation>In sheets; a sheet is 10 cards, a rest of 3 cards is written 0,3.</translation>
    </message>
    <message>
      <source>Isi dalam kartu.</source>
      <translation>In cards.</translation>
    </message>
    <message>
      <source>Lembar F4</source>
      <translation>F4 sheets</translation>
    </message>
    <message>
      <source>Lembar A4</source>
      <translation>A4 sheets</translation>
    </message>
    <message>
      <source>Nomor surat jalan bila diterima; sebabnya bila rusak atau hitungannya berbeda.</source>
      <translation>The number of the delivery note when received; the reason when spoiled or when the count differs.</translation>
    </message>
    <message>
      <source>Catat blangko</source>
      <translation>Note blanks</translation>
    </message>
    <message>
      <source>Dalam satuan kartu. Diterima + koreksi hitung = baik + rusak + sisa.</source>
      <translation>In cards. Received + count correction = good + spoiled + left.</translation>
    </message>
    <message>
      <source>{n} blangko dicatat diterima.</source>
      <translation>{n} blanks were noted as received.</translation>
    </message>
    <message>
      <source>Isi jumlahnya.</source>
      <translation>Enter the number.</translation>
    </message>
    <message>
      <source>Angka harus bulat.</source>
      <translation>The number must be whole.</translation>
    </message>
    <message>
      <source>Lembar {kertas}</source>
      <translation>{kertas} sheets</translation>
    </message>
    <message>
      <source>Diterima</source>
      <translation>Received</translation>
    </message>
    <message>
      <source>Koreksi hitung</source>
      <translation>Count correction</translation>
    </message>
    <message>
      <source>Baik</source>
      <translation>Good</translation>
    </message>
    <message>
      <source>Sisa</source>
      <translation>Left</translation>
    </message>
    <message>
      <source>Dicetak</source>
      <translation>Printed</translation>
    </message>
    <message>
      <source>Kartu rusak</source>
      <translation>Spoiled cards</translation>
    </message>
    <message>
      <source>Blangko rusak</source>
      <translation>Spoiled blanks</translation>
    </message>
    <message>
      <source>Hitung fisik</source>
      <translation>Count</translation>
    </message>
    <message>
      <source>Blangko</source>
      <translation>Blanks</translation>
    </message>
    <message>
      <source>Tanggal</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Jenis</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>Jumlah</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>Petugas</source>
      <translation>Clerk</translation>
    </message>
    <message>
      <source>Surat jalan atau alasan</source>
      <translation>Delivery note or reason</translation>
    </message>
    <message>
      <source>Riwayat kartu keluarga</source>
      <translation>History of the family's cards</translation>
    </message>
    <message>
      <source>{area} RT {rt}/RW {rw}</source>
      <translation>{area} RT {rt}/RW {rw}</translation>
    </message>
    <message>
      <source>Dicetak {hari}</source>
      <translation>Printed {hari}</translation>
    </message>
    <message>
      <source>Diterima {nama} ({hubungan}) pada {hari}</source>
      <translation>Received by {nama} ({hubungan}) on {hari}</translation>
    </message>
    <message>
      <source>Kartu lama ditarik {hari}</source>
      <translation>Old card taken in {hari}</translation>
    </message>
    <message>
      <source>Riwayat kartu</source>
      <translation>Card history</translation>
    </message>
    <message>
      <source>Pilih satu kartu untuk melihat semua kartu keluarganya.</source>
      <translation>Choose a card to see all cards of its family.</translation>
    </message>
    <message>
      <source>Hasil pemeriksaan</source>
      <translation>Result of the check</translation>
    </message>
    <message>
      <source>Siap memeriksa kartu</source>
      <translation>Ready to check a card</translation>
    </message>
    <message>
      <source>Pindai kode QR kartu dengan pemindai atau kamera, atau buka foto atau PDF kartunya.</source>
      <translation>Scan the QR code of the card with a scanner or a camera, or open a photo or PDF of the card.</translation>
    </message>
    <message>
      <source>Asal: {name}</source>
      <translation>From: {name}</translation>
    </message>
    <message>
      <source>NIK di KTP</source>
      <translation>NIK on the KTP</translation>
    </message>
    <message>
      <source>Ketik NIK dari KTP yang ditunjukkan. Program membandingkannya dengan 12 bit di kode kartu: NIK yang benar selalu cocok, NIK lain kebetulan cocok 1 dari 4.096. NIK ini tidak dicatat.</source>
      <translation>Type the NIK of the KTP that is shown. The program compares it with 12 bits in the card's code: the right NIK always matches, another one by chance 1 time in 4,096. This NIK is not recorded.</translation>
    </message>
    <message>
      <source>Cocokkan &amp;NIK di KTP</source>
      <translation>Compare the &amp;NIK on the KTP</translation>
    </message>
    <message>
      <source>Asli</source>
      <translation>Genuine</translation>
    </message>
    <message>
      <source>Kedaluwarsa</source>
      <translation>Expired</translation>
    </message>
    <message>
      <source>Dicabut</source>
      <translation>Revoked</translation>
    </message>
    <message>
      <source>Diganti</source>
      <translation>Replaced</translation>
    </message>
    <message>
      <source>Tidak dikenal</source>
      <translation>Unknown</translation>
    </message>
    <message>
      <source>Palsu atau rusak</source>
      <translation>Forged or damaged</translation>
    </message>
    <message>
      <source>Daftar pencabutan</source>
      <translation>List of withdrawals</translation>
    </message>
    <message>
      <source>Kode kartu</source>
      <translation>Card code</translation>
    </message>
    <message>
      <source>Pindai kode QR di muka kartu, atau tempelkan teksnya lalu tekan Enter</source>
      <translation>Scan the QR code on the front, or paste its text and press Enter</translation>
    </message>
    <message>
      <source>Periksa Kartu</source>
      <translation>Check a card</translation>
    </message>
    <message>
      <source>Tanpa jaringan: kartu dinilai dari tanda tangan digital di kode QR-nya</source>
      <translation>No network: the card is judged by the digital signature in its QR code</translation>
    </message>
    <message>
      <source>Buka foto atau PDF kartu</source>
      <translation>Open a photo or PDF of a card</translation>
    </message>
    <message>
      <source>Memeriksa {name}</source>
      <translation>Checking {name}</translation>
    </message>
    <message>
      <source>papan klip</source>
      <translation>clipboard</translation>
    </message>
    <message>
      <source>kamera</source>
      <translation>camera</translation>
    </message>
    <message>
      <source>&amp;Periksa</source>
      <translation>&amp;Check</translation>
    </message>
    <message>
      <source>Buka &amp;gambar atau PDF…</source>
      <translation>&amp;Open picture or PDF…</translation>
    </message>
    <message>
      <source>Tempel gambar</source>
      <translation>Paste picture</translation>
    </message>
    <message>
      <source>Muat daftar kepercayaan…</source>
      <translation>Load trust list…</translation>
    </message>
    <message>
      <source>&amp;Kosongkan daftar</source>
      <translation>C&amp;lear the list</translation>
    </message>
    <message>
      <source>Bunyi bila kartu tidak sah</source>
      <translation>Sound when a card is not valid</translation>
    </message>
    <message>
      <source>&amp;Kode kartu</source>
      <translation>Card co&amp;de</translation>
    </message>
    <message>
      <source>Pindai kode QR kartu dengan pemindai, nyalakan kamera dengan F2, atau tempelkan teksnya lalu tekan Enter. Foto dan PDF kartu juga dapat dibuka, dijatuhkan, atau ditempel. Jawabannya: asli, kedaluwarsa, dicabut, diganti, tidak dikenal, atau palsu/rusak. Selalu cocokkan dengan KTP: ketik NIK-nya di bawah jawaban. Tidak ada yang disimpan.</source>
      <translation>Scan the QR code of the card with a scanner, turn on the camera with F2, or paste its text and press Enter. Photos and PDFs of cards can be opened, dropped or pasted too. The answers: genuine, expired, revoked, replaced, unknown, or forged/damaged. Always compare with the KTP: type its NIK below the answer. Nothing is kept.</translation>
    </message>
    <message>
      <source>Pindai kode kartu atau tempelkan teksnya dahulu.</source>
      <translation>Scan the code of a card or paste its text first.</translation>
    </message>
    <message>
      <source>Tidak ada kode QR yang terbaca di {name}. Pakai foto yang lebih terang dan lurus.</source>
      <translation>No QR code could be read in {name}. Use a brighter, straighter photo.</translation>
    </message>
    <message>
      <source>{n} kode ditemukan di {name}.</source>
      <translation>{n} codes were found in {name}.</translation>
    </message>
    <message>
      <source>Belum ada pemeriksaan</source>
      <translation>No checks yet</translation>
    </message>
    <message>
      <source>Setiap kartu yang diperiksa muncul di sini dan hilang bila halaman ini ditinggalkan.</source>
      <translation>Every card that is checked appears here and is gone when this page is left.</translation>
    </message>
    <message>
      <source>pindaian</source>
      <translation>scan</translation>
    </message>
    <message>
      <source>Pemeriksaan sejak halaman ini dibuka</source>
      <translation>Checks since this page was opened</translation>
    </message>
    <message>
      <source>Jawaban</source>
      <translation>Answer</translation>
    </message>
    <message>
      <source>Nama</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Asal</source>
      <translation>From</translation>
    </message>
    <message>
      <source>Daftar kepercayaan {name} nomor {n}, dibuat {hari}, {umur} hari lalu.</source>
      <translation>Trust list of {name} number {n}, made {hari}, {umur} days ago.</translation>
    </message>
    <message>
      <source>Komputer ini belum punya daftar kepercayaan, jadi belum dapat mengenal kartu kantor mana pun.</source>
      <translation>This computer has no trust list yet, so it cannot know the cards of any office.</translation>
    </message>
    <message>
      <source>Daftar kepercayaan {name} dibuat {hari}, sesudah tanggal jam komputer ini. Betulkan jamnya.</source>
      <translation>The trust list of {name} was made {hari}, after the date of this computer's clock. Set the clock right.</translation>
    </message>
    <message>
      <source>Daftar kepercayaan {name} nomor {n}, dibuat {hari}.</source>
      <translation>Trust list of {name} number {n}, made {hari}.</translation>
    </message>
    <message>
      <source>&amp;Muat daftar kepercayaan…</source>
      <translation>&amp;Load trust list…</translation>
    </message>
    <message>
      <source>Muat daftar kepercayaan</source>
      <translation>Load trust list</translation>
    </message>
    <message>
      <source>Daftar kepercayaan {name} nomor {n} dipakai mulai sekarang.</source>
      <translation>The trust list of {name} number {n} is used from now on.</translation>
    </message>
    <message>
      <source>Daftar dari kantor yang baru dikenal</source>
      <translation>A list of an office that is new here</translation>
    </message>
    <message>
      <source>Daftar {name} memuat {n} kantor dan ditandatangani dengan kunci yang belum dikenal komputer ini. Cocokkan sidik kuncinya dengan kantor itu lewat telepon atau surat resmi: {sidik}. Kartu dinilai menurut daftar ini hanya bila sidiknya sama.</source>
      <translation>The list of {name} holds {n} offices and is signed with a key that this computer does not know yet. Compare the fingerprint of its key with that office by telephone or official letter: {sidik}. Let cards be judged by this list only when the fingerprint is the same.</translation>
    </message>
    <message>
      <source>Sidik sama, pakai daftar ini</source>
      <translation>Same fingerprint, use this list</translation>
    </message>
    <message>
      <source>{n} daftar lain ikut dipakai.</source>
      <translation>{n} more lists are used too.</translation>
    </message>
    <message>
      <source>Minta daftar yang baru: kartu yang dicabut belakangan belum tercatat.</source>
      <translation>Ask for a new list: cards withdrawn of late are not in it yet.</translation>
    </message>
    <message>
      <source>Ukuran huruf berlaku penuh sesudah program dibuka lagi.</source>
      <translation>The text size is fully in force when the program is opened again.</translation>
    </message>
    <message>
      <source>Bahasa berganti sesudah program dibuka lagi.</source>
      <translation>The language changes when the program is opened again.</translation>
    </message>
    <message>
      <source>Ganti warna</source>
      <translation>Change colours</translation>
    </message>
    <message>
      <source>Ganti ukuran huruf</source>
      <translation>Change text size</translation>
    </message>
    <message>
      <source>Ganti bahasa</source>
      <translation>Change language</translation>
    </message>
    <message>
      <source>Hanya memeriksa kartu, tanpa data warga</source>
      <translation>Checks cards only, without data of residents</translation>
    </message>
    <message>
      <source>Ada kesalahan di dalam program</source>
      <translation>The program made a mistake</translation>
    </message>
    <message>
      <source>Pekerjaan terakhir tidak dijalankan dan data yang sudah tersimpan tidak berubah. Simpan laporannya, misalnya ke stik, lalu sampaikan kepada administrator dengan kode {code}. Laporannya tidak memuat data warga. Bila tampilan terasa janggal, tutup lalu buka lagi program ini.</source>
      <translation>The last piece of work was not done, and what was saved before is unchanged. Save the report, for instance to a stick, and give it to the administrator with the code {code}. The report holds no data of residents. If the screen looks odd, close the program and open it again.</translation>
    </message>
    <message>
      <source>Simpan laporan…</source>
      <translation>Save report…</translation>
    </message>
    <message>
      <source>Simpan laporan</source>
      <translation>Save report</translation>
    </message>
    <message>
      <source>Tambah anggota   Ctrl+T</source>
      <translation>Add member   Ctrl+T</translation>
    </message>
    <message>
      <source>Tambah anggota</source>
      <translation>Add member</translation>
    </message>
    <message>
      <source>Enter menambah anggota; Tab melanjutkan ke pertanyaan.</source>
      <translation>Enter adds a member; Tab goes on to the questions.</translation>
    </message>
    <message>
      <source>Nomor KK belum diisi. Ketik 16 angka dari berkas.</source>
      <translation>The KK number is not filled in. Type its 16 digits from the paper.</translation>
    </message>
    <message>
      <source>Belum ada anggota yang diketik.</source>
      <translation>No member has been typed yet.</translation>
    </message>
    <message>
      <source>Anggota keluarga yang masih hidup dan tinggal bersama</source>
      <translation>Members who are alive and live together</translation>
    </message>
    <message>
      <source>Pertanyaan</source>
      <translation>Questions</translation>
    </message>
    <message>
      <source>Ketik semuanya dari berkas. Isi yang tersimpan sengaja tidak diperlihatkan.</source>
      <translation>Type everything from the paper. What is stored is not shown, on purpose.</translation>
    </message>
    <message>
      <source>{n} isian berbeda · {sisa} belum diputuskan</source>
      <translation>{n} fields differ · {sisa} not decided</translation>
    </message>
    <message>
      <source>3  Nilai lain</source>
      <translation>3  Another value</translation>
    </message>
    <message>
      <source>Pegang berkasnya. Tekan 1 bila ketikan pertama benar, 2 bila ketikan Anda benar, 3 bila keduanya salah.</source>
      <translation>Hold the paper. Press 1 when the first typing is right, 2 when yours is right, 3 when both are wrong.</translation>
    </message>
    <message>
      <source>Isian yang berbeda</source>
      <translation>Fields that differ</translation>
    </message>
    <message>
      <source>Ketik seperti di berkas, lalu Enter.</source>
      <translation>Type it as on the paper, then Enter.</translation>
    </message>
    <message>
      <source>1  Ketikan pertama</source>
      <translation>1  First typing</translation>
    </message>
    <message>
      <source>2  Ketikan Anda</source>
      <translation>2  Your typing</translation>
    </message>
    <message>
      <source>Belum diisi. Ketik seperti di berkas.</source>
      <translation>Not filled in. Type it as on the paper.</translation>
    </message>
    <message>
      <source>dibuat sendiri</source>
      <translation>made by itself</translation>
    </message>
    <message>
      <source>Bagian</source>
      <translation>Share</translation>
    </message>
    <message>
      <source>Dari keluarga yang</source>
      <translation>Of the families that are</translation>
    </message>
    <message>
      <source>Bibit undian</source>
      <translation>Seed of the draw</translation>
    </message>
    <message>
      <source>Berapa dari seratus keluarga; dibulatkan ke atas.</source>
      <translation>How many of a hundred families; rounded up.</translation>
    </message>
    <message>
      <source>Status pendataan keluarga yang diundi.</source>
      <translation>State of the surveys that are drawn from.</translation>
    </message>
    <message>
      <source>Satu kelurahan, atau semuanya.</source>
      <translation>One kelurahan, or all of them.</translation>
    </message>
    <message>
      <source>Bibit yang sama mengundi keluarga yang sama; boleh kosong.</source>
      <translation>The same seed draws the same families; may be empty.</translation>
    </message>
    <message>
      <source>Pesan entri ganda</source>
      <translation>Order double entry</translation>
    </message>
    <message>
      <source>Belum diisi.</source>
      <translation>Not filled in.</translation>
    </message>
    <message>
      <source>Nama lengkap seperti di berkas; besar kecil huruf tidak dibedakan.</source>
      <translation>The whole name as on the paper; capitals do not matter.</translation>
    </message>
    <message>
      <source>Enam belas angka; kosongkan bila di berkas kosong.</source>
      <translation>Sixteen digits; leave it empty when it is empty on the paper.</translation>
    </message>
    <message>
      <source>Hubungan dengan kepala keluarga. Ketik kode atau huruf depan.</source>
      <translation>Relation to the head of the family. Type a code or the first letters.</translation>
    </message>
    <message>
      <source>Seperti di berkas. Ketik 1 atau 2.</source>
      <translation>As on the paper. Type 1 or 2.</translation>
    </message>
    <message>
      <source>Delapan angka hhbbtttt, atau empat angka tahun bila tanggalnya tidak diketahui.</source>
      <translation>Eight digits ddmmyyyy, or a year of four digits when the date is not known.</translation>
    </message>
    <message>
      <source>Anggota {n}</source>
      <translation>Member {n}</translation>
    </message>
    <message>
      <source>kosong</source>
      <translation>empty</translation>
    </message>
    <message>
      <source>belum diputuskan</source>
      <translation>not decided</translation>
    </message>
    <message>
      <source>isian Anda sendiri</source>
      <translation>typed by you</translation>
    </message>
    <message>
      <source>sejak {hari}</source>
      <translation>since {hari}</translation>
    </message>
    <message>
      <source>Rekaman</source>
      <translation>Records</translation>
    </message>
    <message>
      <source>Ketukan</source>
      <translation>Keystrokes</translation>
    </message>
    <message>
      <source>Ketukan/jam</source>
      <translation>Keystrokes/hour</translation>
    </message>
    <message>
      <source>Koreksi/1000</source>
      <translation>Corrections/1000</translation>
    </message>
    <message>
      <source>Dibandingkan</source>
      <translation>Compared</translation>
    </message>
    <message>
      <source>Salah operator</source>
      <translation>Operator errors</translation>
    </message>
    <message>
      <source>Salah operator/1000</source>
      <translation>Operator errors/1000</translation>
    </message>
    <message>
      <source>Salah verifikator</source>
      <translation>Verifier errors</translation>
    </message>
    <message>
      <source>Salah verifikator/1000</source>
      <translation>Verifier errors/1000</translation>
    </message>
    <message>
      <source>orang lain</source>
      <translation>somebody else</translation>
    </message>
    <message>
      <source>KK berakhir</source>
      <translation>KK ends in</translation>
    </message>
    <message>
      <source>Pendata</source>
      <translation>Surveyor</translation>
    </message>
    <message>
      <source>Wawancara</source>
      <translation>Interview</translation>
    </message>
    <message>
      <source>Dikerjakan</source>
      <translation>Done by</translation>
    </message>
    <message>
      <source>Beda</source>
      <translation>Differ</translation>
    </message>
    <message>
      <source>Anggota</source>
      <translation>Members</translation>
    </message>
    <message>
      <source>Isian</source>
      <translation>Fields</translation>
    </message>
    <message>
      <source>Ketikan pertama</source>
      <translation>First typing</translation>
    </message>
    <message>
      <source>Ketikan Anda</source>
      <translation>Your typing</translation>
    </message>
    <message>
      <source>Yang benar</source>
      <translation>What is right</translation>
    </message>
    <message>
      <source>Kegiatan</source>
      <translation>Mode</translation>
    </message>
    <message>
      <source>Hari</source>
      <translation>Day</translation>
    </message>
    <message>
      <source>Mulai</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>Waktu</source>
      <translation>Time</translation>
    </message>
    <message>
      <source>Jeda</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Entri ganda dipesan untuk {n} dari {m} keluarga. Bibit undian: {bibit}.</source>
      <translation>Double entry ordered for {n} of {m} families. Seed of the draw: {bibit}.</translation>
    </message>
    <message>
      <source>Pesan {n} keluarga</source>
      <translation>Order {n} families</translation>
    </message>
    <message>
      <source>Setiap keluarga diketik ulang oleh orang yang tidak mengisinya. Tugas yang belum dikerjakan dapat ditarik kembali.</source>
      <translation>Each family is typed again by somebody who did not enter it. Tasks that are not done can be taken back.</translation>
    </message>
    <message>
      <source>Tarik {n} tugas</source>
      <translation>Take {n} tasks back</translation>
    </message>
    <message>
      <source>Keluarganya tidak berubah dan dapat dipesan lagi.</source>
      <translation>The families do not change and can be ordered again.</translation>
    </message>
    <message>
      <source>Entri ganda dipesan untuk {n} keluarga.</source>
      <translation>Double entry ordered for {n} families.</translation>
    </message>
    <message>
      <source>Entri ganda</source>
      <translation>Double entry</translation>
    </message>
    <message>
      <source>Sebagian berkas diketik lagi oleh orang lain tanpa melihat isinya.</source>
      <translation>Some papers are typed again by somebody else who does not see what is stored.</translation>
    </message>
    <message>
      <source>&amp;Tugas</source>
      <translation>&amp;Tasks</translation>
    </message>
    <message>
      <source>Statistik &amp;operator</source>
      <translation>&amp;Operator statistics</translation>
    </message>
    <message>
      <source>&amp;Ketik ulang berkas</source>
      <translation>Type the paper &amp;again</translation>
    </message>
    <message>
      <source>&amp;Pesan entri ganda…</source>
      <translation>Order &amp;double entry…</translation>
    </message>
    <message>
      <source>Tarik t&amp;ugas…</source>
      <translation>Take tasks &amp;back…</translation>
    </message>
    <message>
      <source>Ekspor statistik ke E&amp;xcel…</source>
      <translation>Statistics to E&amp;xcel…</translation>
    </message>
    <message>
      <source>Keluarkan anggota</source>
      <translation>Take member out</translation>
    </message>
    <message>
      <source>&amp;Bandingkan</source>
      <translation>&amp;Compare</translation>
    </message>
    <message>
      <source>Ketikan pertama benar</source>
      <translation>First typing is right</translation>
    </message>
    <message>
      <source>Ketikan Anda benar</source>
      <translation>Your typing is right</translation>
    </message>
    <message>
      <source>Nilai lain</source>
      <translation>Another value</translation>
    </message>
    <message>
      <source>Simpan &amp;keputusan</source>
      <translation>Save &amp;decisions</translation>
    </message>
    <message>
      <source>Kembali</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>{n} tugas ditarik.</source>
      <translation>{n} tasks taken back.</translation>
    </message>
    <message>
      <source>Ekspor statistik operator</source>
      <translation>Write operator statistics</translation>
    </message>
    <message>
      <source>Pilih tugas, tekan Enter, lalu ketik seluruh berkas. Ctrl+S membandingkan. Pada setiap beda tekan 1 bila ketikan pertama benar, 2 bila ketikan Anda benar, 3 untuk nilai lain; Ctrl+S menyimpan.</source>
      <translation>Choose a task, press Enter, then type the whole paper. Ctrl+S compares. At each difference press 1 when the first typing is right, 2 when yours is right, 3 for another value; Ctrl+S saves.</translation>
    </message>
    <message>
      <source>Bagian entri ganda</source>
      <translation>Parts of double entry</translation>
    </message>
    <message>
      <source>{deed}?</source>
      <translation>{deed}?</translation>
    </message>
    <message>
      <source>{n} baris ditulis sebagai buku kerja Excel.</source>
      <translation>{n} rows written as an Excel workbook.</translation>
    </message>
    <message>
      <source>{beda} dari {n} isian berbeda · salah ketik pertama {satu}, salah ketik Anda {dua}.</source>
      <translation>{beda} of {n} fields differ · errors of the first typing {satu}, of yours {dua}.</translation>
    </message>
    <message>
      <source>Tidak ada beda: {n} isian sama.</source>
      <translation>No difference: {n} fields agree.</translation>
    </message>
    <message>
      <source>Ketikan Anda yang belum selesai dikembalikan.</source>
      <translation>What you typed before is back.</translation>
    </message>
    <message>
      <source>Belum dibandingkan. Betulkan isian yang ditandai merah: {n}.</source>
      <translation>Not compared yet. Mend the fields marked red: {n}.</translation>
    </message>
    <message>
      <source>Anda melihat semua operator karena Anda mengelola pengguna.</source>
      <translation>You see every operator because you manage people.</translation>
    </message>
    <message>
      <source>Anda hanya melihat statistik Anda sendiri.</source>
      <translation>You see your own statistics only.</translation>
    </message>
    <message>
      <source>Angka ini data pegawai: hanya atasan dan yang bersangkutan melihatnya, dan dihapus setelah masa simpan. Jeda lebih dari satu menit tidak dihitung sebagai waktu kerja. Koreksi adalah Backspace dan Delete.</source>
      <translation>These figures are data about staff: only their head and they themselves see them, and they are deleted after the retention time. Pauses of more than a minute are not working time. Corrections are Backspace and Delete.</translation>
    </message>
    <message>
      <source>Belum ada statistik</source>
      <translation>No statistics yet</translation>
    </message>
    <message>
      <source>Setiap keluarga yang diketik dan disimpan dihitung sejak sekarang.</source>
      <translation>Every family that is typed and saved is counted from now on.</translation>
    </message>
    <message>
      <source>Hari yang dihitung</source>
      <translation>Days that are counted</translation>
    </message>
    <message>
      <source>Satu baris untuk</source>
      <translation>One line for</translation>
    </message>
    <message>
      <source>Statistik operator</source>
      <translation>Operator statistics</translation>
    </message>
    <message>
      <source>7 hari terakhir</source>
      <translation>Last 7 days</translation>
    </message>
    <message>
      <source>Hari ini</source>
      <translation>Today</translation>
    </message>
    <message>
      <source>Bulan ini</source>
      <translation>This month</translation>
    </message>
    <message>
      <source>Semua yang tersimpan</source>
      <translation>Everything kept</translation>
    </message>
    <message>
      <source>Per hari</source>
      <translation>Per day</translation>
    </message>
    <message>
      <source>Per bulan</source>
      <translation>Per month</translation>
    </message>
    <message>
      <source>Seluruhnya</source>
      <translation>In all</translation>
    </message>
    <message>
      <source>&amp;Rentang</source>
      <translation>&amp;Range</translation>
    </message>
    <message>
      <source>&amp;Satu baris</source>
      <translation>One &amp;line</translation>
    </message>
    <message>
      <source>{n} menunggu · {m} selesai · {beda} dari {isian} isian berbeda</source>
      <translation>{n} waiting · {m} done · {beda} of {isian} fields differ</translation>
    </message>
    <message>
      <source>Belum ada tugas entri ganda</source>
      <translation>No double entry tasks yet</translation>
    </message>
    <message>
      <source>Verifikator memesan entri ganda dari sebagian keluarga yang diajukan.</source>
      <translation>A verifier orders double entry of a part of the submitted families.</translation>
    </message>
    <message>
      <source>Tugas entri ganda</source>
      <translation>Double entry tasks</translation>
    </message>
    <message>
      <source>{n} dari {m} keluarga</source>
      <translation>{n} of {m} families</translation>
    </message>
    <message>
      <source>{jam} j {menit} m</source>
      <translation>{jam} h {menit} m</translation>
    </message>
    <message>
      <source>Berkas {kelurahan} RT {rt}/RW {rw}</source>
      <translation>Paper {kelurahan} RT {rt}/RW {rw}</translation>
    </message>
    <message>
      <source>KK berakhir {n}</source>
      <translation>KK ends in {n}</translation>
    </message>
    <message>
      <source>pendata {nama}</source>
      <translation>surveyor {nama}</translation>
    </message>
    <message>
      <source>Menunggu</source>
      <translation>Waiting</translation>
    </message>
    <message>
      <source>Selesai</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>Entri baru</source>
      <translation>New entry</translation>
    </message>
    <message>
      <source>Perubahan</source>
      <translation>Changes</translation>
    </message>
    <message>
      <source>pertama benar</source>
      <translation>first is right</translation>
    </message>
    <message>
      <source>kedua benar</source>
      <translation>second is right</translation>
    </message>
    <message>
      <source>nilai lain</source>
      <translation>another value</translation>
    </message>
    <message>
      <source>(tanpa kepala)</source>
      <translation>(no head)</translation>
    </message>
    <message>
      <source>Perbandingan kedua keluarga</source>
      <translation>Comparison of the two families</translation>
    </message>
    <message>
      <source>berbeda</source>
      <translation>different</translation>
    </message>
    <message>
      <source>Mungkin orang yang sama</source>
      <translation>Possibly the same person</translation>
    </message>
    <message>
      <source>Cocok: {bukti}</source>
      <translation>In favour: {bukti}</translation>
    </message>
    <message>
      <source>Tidak cocok: {bukti}</source>
      <translation>Against: {bukti}</translation>
    </message>
    <message>
      <source>Anggota lain</source>
      <translation>Other members</translation>
    </message>
    <message>
      <source>Alamat</source>
      <translation>Address</translation>
    </message>
    <message>
      <source>Telepon</source>
      <translation>Telephone</translation>
    </message>
    <message>
      <source>Luas lantai</source>
      <translation>Floor area</translation>
    </message>
    <message>
      <source>Pendataan</source>
      <translation>Survey</translation>
    </message>
    <message>
      <source>sekitar {tahun}</source>
      <translation>about {tahun}</translation>
    </message>
    <message>
      <source>ya</source>
      <translation>yes</translation>
    </message>
    <message>
      <source>tidak</source>
      <translation>no</translation>
    </message>
    <message>
      <source>(angka ke-{tempat} berbeda)</source>
      <translation>(digit {tempat} differs)</translation>
    </message>
    <message>
      <source>Hubungan</source>
      <translation>Relation</translation>
    </message>
    <message>
      <source>Hampir pasti</source>
      <translation>Nearly sure</translation>
    </message>
    <message>
      <source>Kuat</source>
      <translation>Strong</translation>
    </message>
    <message>
      <source>Mungkin</source>
      <translation>Possible</translation>
    </message>
    <message>
      <source>Kekuatan</source>
      <translation>Strength</translation>
    </message>
    <message>
      <source>Siapa</source>
      <translation>Who</translation>
    </message>
    <message>
      <source>Orang</source>
      <translation>People</translation>
    </message>
    <message>
      <source>Yang cocok</source>
      <translation>What agrees</translation>
    </message>
    <message>
      <source>No. KK pertama</source>
      <translation>First KK number</translation>
    </message>
    <message>
      <source>No. KK kedua</source>
      <translation>Second KK number</translation>
    </message>
    <message>
      <source>{nama} adalah</source>
      <translation>{nama} is</translation>
    </message>
    <message>
      <source>Gabungkan dua keluarga</source>
      <translation>Merge two families</translation>
    </message>
    <message>
      <source>Gabungkan 2 keluarga</source>
      <translation>Merge 2 families</translation>
    </message>
    <message>
      <source>Tanggal belum diisi atau sesudah hari ini.</source>
      <translation>The date is missing or after today.</translation>
    </message>
    <message>
      <source>Dua orang dipasangkan dengan orang yang sama. Periksa daftar orangnya.</source>
      <translation>Two people are matched with the same person. Check the list of people.</translation>
    </message>
    <message>
      <source>Alasan belum diisi.</source>
      <translation>The reason is missing.</translation>
    </message>
    <message>
      <source>Keluarga yang tetap</source>
      <translation>The family that stays</translation>
    </message>
    <message>
      <source>Keluarga yang lain berakhir sebagai digabung; riwayatnya tetap tersimpan.</source>
      <translation>The other family ends as merged; its history is kept.</translation>
    </message>
    <message>
      <source>Siapa orang yang sama</source>
      <translation>Who is the same person</translation>
    </message>
    <message>
      <source>Isian yang benar</source>
      <translation>Which value is right</translation>
    </message>
    <message>
      <source>Tanggal dan alasan</source>
      <translation>Date and reason</translation>
    </message>
    <message>
      <source>Orang lain: ikut pindah ke keluarga ini</source>
      <translation>Somebody else: moves to this family</translation>
    </message>
    <message>
      <source>&amp;Tanggal</source>
      <translation>&amp;Date</translation>
    </message>
    <message>
      <source>&amp;Alasan</source>
      <translation>&amp;Reason</translation>
    </message>
    <message>
      <source>Tidak ada isian yang berbeda.</source>
      <translation>Nothing differs.</translation>
    </message>
    <message>
      <source>Kemungkinan ganda</source>
      <translation>Possible doubles</translation>
    </message>
    <message>
      <source>Saring menurut kekuatan</source>
      <translation>Filter by strength</translation>
    </message>
    <message>
      <source>belum pernah dicari</source>
      <translation>never searched</translation>
    </message>
    <message>
      <source>{n} pasangan · pencarian: {kapan}</source>
      <translation>{n} pairs · searched: {kapan}</translation>
    </message>
    <message>
      <source>Mencari kemungkinan ganda</source>
      <translation>Looking for doubles</translation>
    </message>
    <message>
      <source>Bukan orang yang sama</source>
      <translation>Not the same person</translation>
    </message>
    <message>
      <source>Pasangan ini tidak ditampilkan lagi. Tulis alasannya, misalnya: saudara kembar.</source>
      <translation>This pair is not shown again. Write the reason, for example: twins.</translation>
    </message>
    <message>
      <source>Simpan keputusan</source>
      <translation>Keep the decision</translation>
    </message>
    <message>
      <source>Dicatat: bukan orang yang sama.</source>
      <translation>Recorded: not the same person.</translation>
    </message>
    <message>
      <source>Urungkan</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>2 keluarga digabung menjadi satu.</source>
      <translation>2 families were merged into one.</translation>
    </message>
    <message>
      <source>&amp;Cari sekarang</source>
      <translation>&amp;Search now</translation>
    </message>
    <message>
      <source>&amp;Bukan orang yang sama…</source>
      <translation>&amp;Not the same person…</translation>
    </message>
    <message>
      <source>&amp;Gabungkan…</source>
      <translation>&amp;Merge…</translation>
    </message>
    <message>
      <source>Buka yang &amp;pertama</source>
      <translation>Open the &amp;first</translation>
    </message>
    <message>
      <source>Buka yang &amp;kedua</source>
      <translation>Open the &amp;second</translation>
    </message>
    <message>
      <source>Keputusan ditarik kembali.</source>
      <translation>The decision was taken back.</translation>
    </message>
    <message>
      <source>Penggabungan diurungkan.</source>
      <translation>The merge was undone.</translation>
    </message>
    <message>
      <source>Pasangan keluarga yang mungkin mencatat orang yang sama, yang terkuat di atas. Bandingkan keduanya, lalu gabungkan, atau nyatakan bahwa mereka bukan orang yang sama. Keduanya dapat diurungkan.</source>
      <translation>Pairs of families that may record the same person, the strongest on top. Compare them, then merge them, or say that they are not the same person. Both can be undone.</translation>
    </message>
    <message>
      <source>Pasangan yang mungkin ganda</source>
      <translation>Pairs that may be doubles</translation>
    </message>
    <message>
      <source>{n} pasangan ditemukan.</source>
      <translation>{n} pairs were found.</translation>
    </message>
    <message>
      <source>Tidak ada yang tampak ganda.</source>
      <translation>Nobody seems to be recorded twice.</translation>
    </message>
    <message>
      <source>Tidak ada pasangan</source>
      <translation>No pairs</translation>
    </message>
    <message>
      <source>Semua sudah diputuskan, atau tidak ada yang sekuat itu.</source>
      <translation>All are decided, or none is that strong.</translation>
    </message>
    <message>
      <source>Belum ada yang ditemukan</source>
      <translation>Nothing was found yet</translation>
    </message>
    <message>
      <source>Pencarian membandingkan semua orang menurut nama, tanggal lahir, NIK, dan alamat.</source>
      <translation>The search compares everybody by name, birth date, NIK and address.</translation>
    </message>
    <message>
      <source>Cari sekarang</source>
      <translation>Search now</translation>
    </message>
    <message>
      <source>Program berhenti tidak semestinya waktu terakhir dipakai. Data yang sudah disimpan tetap ada, dan isian yang belum disimpan ditawarkan di halaman Keluarga.</source>
      <translation>The program ended suddenly when it was last used. What was saved is still there, and unsaved entries are offered on the page of families.</translation>
    </message>
    <message>
      <source>Laporan disimpan.</source>
      <translation>Report saved.</translation>
    </message>
    <message>
      <source>Cadangan sebelum impor sudah dibuat. Impor ini dapat diurungkan sebagai satu kesatuan.</source>
      <translation>A backup was made before the import. This import can be undone as a whole.</translation>
    </message>
    <message>
      <source>Baris keluarga dibaca</source>
      <translation>Family rows read</translation>
    </message>
    <message>
      <source>{file} sudah diterapkan</source>
      <translation>{file} has been applied</translation>
    </message>
    <message>
      <source>Semua baris sudah masuk.</source>
      <translation>All rows are in.</translation>
    </message>
    <message>
      <source>{n} baris belum masuk. Simpan berkas bertanda untuk diperbaiki kota.</source>
      <translation>{n} rows are not in. Save the marked file for the city to mend.</translation>
    </message>
    <message>
      <source>Urungkan impor</source>
      <translation>Undo import</translation>
    </message>
    <message>
      <source>Impor berkas lain</source>
      <translation>Import another file</translation>
    </message>
    <message>
      <source>Baris kepesertaan dibaca</source>
      <translation>Enrolment rows read</translation>
    </message>
    <message>
      <source>Yang belum masuk</source>
      <translation>Not taken in yet</translation>
    </message>
    <message>
      <source>Simpan berkas bertanda…</source>
      <translation>Save marked file…</translation>
    </message>
    <message>
      <source>Baris anggota dibaca</source>
      <translation>Member rows read</translation>
    </message>
    <message>
      <source>Sudah pernah</source>
      <translation>Came before</translation>
    </message>
    <message>
      <source>Pilih stik atau folder yang berisi berkas .kdpaket.</source>
      <translation>Choose a stick or folder that holds .kdpaket files.</translation>
    </message>
    <message>
      <source>Kembali ke daftar</source>
      <translation>Back to the list</translation>
    </message>
    <message>
      <source>Paket dari stik</source>
      <translation>Packages on the stick</translation>
    </message>
    <message>
      <source>{n} paket diterima</source>
      <translation>{n} packages received</translation>
    </message>
    <message>
      <source>{n} keluarga ditulis. Setiap paket dapat diurungkan di Riwayat impor.</source>
      <translation>{n} families were written. Each package can be undone in Import history.</translation>
    </message>
    <message>
      <source>Tidak ada paket di situ</source>
      <translation>There is no package there</translation>
    </message>
    <message>
      <source>Simpan tanda terima…</source>
      <translation>Save receipts…</translation>
    </message>
    <message>
      <source>Berkas</source>
      <translation>File</translation>
    </message>
    <message>
      <source>Kantor</source>
      <translation>Office</translation>
    </message>
    <message>
      <source>Berkas dibaca</source>
      <translation>Files read</translation>
    </message>
    <message>
      <source>Pilih berkas dari kota</source>
      <translation>Choose a file from the city</translation>
    </message>
    <message>
      <source>Kenali sendiri dari judul kolomnya</source>
      <translation>Recognise it by its headings</translation>
    </message>
    <message>
      <source>Letakkan buku kerja dari kota di sini</source>
      <translation>Drop a workbook from the city here</translation>
    </message>
    <message>
      <source>Berkas diperiksa dahulu, baris demi baris. Tidak ada yang ditulis sebelum Anda melihat hasilnya dan menekan Terapkan.</source>
      <translation>The file is checked first, row by row. Nothing is written before you have seen the result and pressed Apply.</translation>
    </message>
    <message>
      <source>Tata &amp;letak berkas</source>
      <translation>File &amp;layout</translation>
    </message>
    <message>
      <source>Tata letak berkas</source>
      <translation>File layout</translation>
    </message>
    <message>
      <source>Baris baru di bawahnya (tidak termasuk)</source>
      <translation>New rows below (not included)</translation>
    </message>
    <message>
      <source>{named} dan {n} lainnya</source>
      <translation>{named} and {n} more</translation>
    </message>
    <message>
      <source>&amp;Tambahkan keluarga yang belum ada di berkas</source>
      <translation>&amp;Add families that the file does not have</translation>
    </message>
    <message>
      <source>Hanya keluarga dari kelurahan yang disebut berkas itu. Barisnya ditulis di bawah baris terakhir.</source>
      <translation>Only families of the kelurahan that the file names. Their rows are written below the last one.</translation>
    </message>
    <message>
      <source>Buka berkas kota yang akan diisi</source>
      <translation>Open the city's file to fill</translation>
    </message>
    <message>
      <source>Simpan berkas kota yang terisi</source>
      <translation>Save the filled file of the city</translation>
    </message>
    <message>
      <source>Mengisi {name}</source>
      <translation>Filling {name}</translation>
    </message>
    <message>
      <source>{name} selesai ditulis</source>
      <translation>{name} has been written</translation>
    </message>
    <message>
      <source>Susunan: {layout}</source>
      <translation>Layout: {layout}</translation>
    </message>
    <message>
      <source>Yang kosong di kantor ini tidak mengosongkan sel kota.</source>
      <translation>What is blank in this office never empties a cell of the city.</translation>
    </message>
    <message>
      <source>pengisian berkas milik kota</source>
      <translation>filling the city's own file</translation>
    </message>
    <message>
      <source>T&amp;ujuan</source>
      <translation>P&amp;urpose</translation>
    </message>
    <message>
      <source>Sudah sama dengan kantor ini</source>
      <translation>Already the same as this office</translation>
    </message>
    <message>
      <source>Tidak dikenal di kantor ini, dibiarkan</source>
      <translation>Not known in this office, left alone</translation>
    </message>
    <message>
      <source>Tadinya kosong</source>
      <translation>Blank before</translation>
    </message>
    <message>
      <source>Tadinya berisi lain</source>
      <translation>Said something else before</translation>
    </message>
    <message>
      <source>Baris yang dibiarkan: {rows}.</source>
      <translation>Rows left alone: {rows}.</translation>
    </message>
    <message>
      <source>Sel berumus tidak ditimpa: {cells}.</source>
      <translation>Cells with formulas are not overwritten: {cells}.</translation>
    </message>
    <message>
      <source>Susunan kota tidak punya cara menulis isi sel ini, jadi dibiarkan: {cells}.</source>
      <translation>The city's layout has no way to write what these cells should say, so they are left alone: {cells}.</translation>
    </message>
    <message>
      <source>{n} keluarga atau anggota tidak dapat ditambahkan: di bawah tabel tidak ada baris kosong yang cukup, atau susunannya memakai kunci milik kota.</source>
      <translation>{n} families or members could not be added: there are not enough blank rows below the table, or the layout uses a key of the city.</translation>
    </message>
    <message>
      <source>Lembar, gaya, rumus, dan kolom lain milik kota tetap seperti semula.</source>
      <translation>Sheets, styles, formulas and other columns of the city stay as they were.</translation>
    </message>
    <message>
      <source>Petakan kolom</source>
      <translation>Map columns</translation>
    </message>
    <message>
      <source>Sel yang ditulis</source>
      <translation>Cells written</translation>
    </message>
    <message>
      <source>Sel yang akan ditulis</source>
      <translation>Cells to be written</translation>
    </message>
    <message>
      <source>Dicatat di riwayat bersama nama berkasnya.</source>
      <translation>Kept in the history with the name of the file.</translation>
    </message>
    <message>
      <source>Diisi</source>
      <translation>Filled</translation>
    </message>
    <message>
      <source>Akan diisi</source>
      <translation>To be filled</translation>
    </message>
    <message>
      <source>Baris dibaca</source>
      <translation>Rows read</translation>
    </message>
    <message>
      <source>Pemeriksaan berkas dibatalkan. Tidak ada yang berubah.</source>
      <translation>Checking the file was cancelled. Nothing changed.</translation>
    </message>
    <message>
      <source>{new} baru, {changed} berubah</source>
      <translation>{new} new, {changed} changed</translation>
    </message>
    <message>
      <source>Diurungkan</source>
      <translation>Undone</translation>
    </message>
    <message>
      <source>Diterapkan</source>
      <translation>Applied</translation>
    </message>
    <message>
      <source>Baris</source>
      <translation>Row</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Lembar</source>
      <translation>Sheet</translation>
    </message>
    <message>
      <source>Tata letak</source>
      <translation>Layout</translation>
    </message>
    <message>
      <source>Oleh</source>
      <translation>By</translation>
    </message>
    <message>
      <source>Bentrok</source>
      <translation>Conflicts</translation>
    </message>
    <message>
      <source>Tidak ada yang perlu diputuskan</source>
      <translation>Nothing to decide</translation>
    </message>
    <message>
      <source>Kembali ke rencana untuk menerapkan.</source>
      <translation>Go back to the plan to apply it.</translation>
    </message>
    <message>
      <source>{left} dari {n} menunggu keputusan</source>
      <translation>{left} of {n} wait for a decision</translation>
    </message>
    <message>
      <source>Kantor dan kota mengubah isian yang sama sesudah berkas diberikan, atau kota menghapus barisnya. Yang belum diputuskan tetap seperti di kantor dan tidak menahan baris lain.</source>
      <translation>The office and the city changed the same field after the file was given out, or the city deleted its row. What is undecided stays as in the office and holds no other row back.</translation>
    </message>
    <message>
      <source>Akhiri {n} baris yang dihapus kota</source>
      <translation>End {n} rows that the city deleted</translation>
    </message>
    <message>
      <source>Data lamanya tetap tersimpan dengan tanggal hari ini dan alasannya.</source>
      <translation>The former data is kept, with today's date and the reason.</translation>
    </message>
    <message>
      <source>Berlaku untuk</source>
      <translation>Applies to</translation>
    </message>
    <message>
      <source>Baris yang dihapus kota dan seluruh keluarga hanya diambil bila dipilih sendiri.</source>
      <translation>Rows the city deleted and whole families are only taken when chosen one by one.</translation>
    </message>
    <message>
      <source>&amp;Berlaku untuk</source>
      <translation>Applies &amp;to</translation>
    </message>
    <message>
      <source>Isian yang bentrok</source>
      <translation>Conflicting fields</translation>
    </message>
    <message>
      <source>Yang terpilih</source>
      <translation>What is selected</translation>
    </message>
    <message>
      <source>Seluruh barisnya</source>
      <translation>Its whole row</translation>
    </message>
    <message>
      <source>Seluruh kolomnya</source>
      <translation>Its whole column</translation>
    </message>
    <message>
      <source>{kind}: dibaca {n} =</source>
      <translation>{kind}: read {n} =</translation>
    </message>
    <message>
      <source>{n} dibaca = {parts}</source>
      <translation>{n} read = {parts}</translation>
    </message>
    <message>
      <source>Yang diputuskan orang ({n})</source>
      <translation>Left to a person ({n})</translation>
    </message>
    <message>
      <source>semula {given} · kota {theirs} · kantor {ours}</source>
      <translation>before {given} · city {theirs} · office {ours}</translation>
    </message>
    <message>
      <source>Keputusan: {choice}</source>
      <translation>Decision: {choice}</translation>
    </message>
    <message>
      <source>Rincian impor</source>
      <translation>Details of the import</translation>
    </message>
    <message>
      <source>Sidik berkas (SHA-256): {sha}</source>
      <translation>File hash (SHA-256): {sha}</translation>
    </message>
    <message>
      <source>oleh {who}, {at}</source>
      <translation>by {who}, {at}</translation>
    </message>
    <message>
      <source>isi kantor diubah {who}, {at}</source>
      <translation>office value changed by {who}, {at}</translation>
    </message>
    <message>
      <source>Kepesertaan</source>
      <translation>Enrolments</translation>
    </message>
    <message>
      <source>Pilih satu impor untuk melihat rinciannya.</source>
      <translation>Choose an import to see its details.</translation>
    </message>
    <message>
      <source>Tidak ada yang bentrok</source>
      <translation>Nothing in conflict</translation>
    </message>
    <message>
      <source>dan {n} lagi</source>
      <translation>and {n} more</translation>
    </message>
    <message>
      <source>Belum ada impor</source>
      <translation>No imports yet</translation>
    </message>
    <message>
      <source>Impor pertama muncul di sini sesudah diterapkan.</source>
      <translation>The first import stands here once it has been applied.</translation>
    </message>
    <message>
      <source>Riwayat impor</source>
      <translation>Import history</translation>
    </message>
    <message>
      <source>Petakan kolom berkas…</source>
      <translation>Map the columns of a file…</translation>
    </message>
    <message>
      <source>&amp;Susunan kolom</source>
      <translation>&amp;Layouts</translation>
    </message>
    <message>
      <source>Buka contoh berkas dengan susunan ini</source>
      <translation>Open a sample file of this layout</translation>
    </message>
    <message>
      <source>&amp;Simpan susunan…</source>
      <translation>&amp;Save layout…</translation>
    </message>
    <message>
      <source>Urungkan perbaikan</source>
      <translation>Undo correction</translation>
    </message>
    <message>
      <source>Ulangi perbaikan</source>
      <translation>Redo correction</translation>
    </message>
    <message>
      <source>Tutup pemetaan</source>
      <translation>Close mapping</translation>
    </message>
    <message>
      <source>Ubah susunan…</source>
      <translation>Change layout…</translation>
    </message>
    <message>
      <source>Ganti nama susunan…</source>
      <translation>Rename layout…</translation>
    </message>
    <message>
      <source>Hapus susunan…</source>
      <translation>Delete layout…</translation>
    </message>
    <message>
      <source>Simpan ke berkas…</source>
      <translation>Save to a file…</translation>
    </message>
    <message>
      <source>Ambil dari berkas…</source>
      <translation>Take from a file…</translation>
    </message>
    <message>
      <source>Impor yang sudah diterapkan tidak berubah. Penghapusan ini dapat diurungkan di halaman Riwayat.</source>
      <translation>Imports that were applied do not change. This deletion can be undone on the page History.</translation>
    </message>
    <message>
      <source>Hapus susunan {nama}</source>
      <translation>Delete layout {nama}</translation>
    </message>
    <message>
      <source>Susunan dari {berkas} sudah diambil.</source>
      <translation>The layout in {berkas} was taken.</translation>
    </message>
    <message>
      <source>Bawaan</source>
      <translation>Built in</translation>
    </message>
    <message>
      <source>Kantor ini</source>
      <translation>This office</translation>
    </message>
    <message>
      <source>Ganti nama susunan {nama}</source>
      <translation>Rename layout {nama}</translation>
    </message>
    <message>
      <source>Ganti nama</source>
      <translation>Rename</translation>
    </message>
    <message>
      <source>Hapus susunan</source>
      <translation>Delete layout</translation>
    </message>
    <message>
      <source>Simpan susunan ke berkas</source>
      <translation>Save layout to a file</translation>
    </message>
    <message>
      <source>Susunan {nama} disimpan sebagai {berkas}.</source>
      <translation>Layout {nama} was saved as {berkas}.</translation>
    </message>
    <message>
      <source>Ambil susunan dari berkas</source>
      <translation>Take a layout from a file</translation>
    </message>
    <message>
      <source>Susunan kolom</source>
      <translation>Layouts</translation>
    </message>
    <message>
      <source>Berkas dengan judul kolom yang sama dikenali sendiri. Susunan dapat disimpan ke berkas dan dipakai kantor lain; isinya judul dan kata, tanpa data keluarga.</source>
      <translation>Files with the same headings are recognised by themselves. A layout can be saved to a file for other offices; it holds headings and words, no data of families.</translation>
    </message>
    <message>
      <source>&amp;Nama susunan</source>
      <translation>&amp;Name of the layout</translation>
    </message>
    <message>
      <source>Kolom dibaca</source>
      <translation>Columns read</translation>
    </message>
    <message>
      <source>Tidak ada baris</source>
      <translation>No rows</translation>
    </message>
    <message>
      <source>Matikan saringan di atas untuk melihat semua baris.</source>
      <translation>Switch the filters above off to see all rows.</translation>
    </message>
    <message>
      <source>Baris di berkas</source>
      <translation>Rows of the file</translation>
    </message>
    <message>
      <source>{n} baris kosong atau baris jumlah dilewati.</source>
      <translation>{n} blank rows or totals were skipped.</translation>
    </message>
    <message>
      <source>Dibaca sebagai</source>
      <translation>Read as</translation>
    </message>
    <message>
      <source>Arti kata</source>
      <translation>Meaning of the word</translation>
    </message>
    <message>
      <source>Art&amp;i kata</source>
      <translation>Mean&amp;ing of the word</translation>
    </message>
    <message>
      <source>Ketik sebagian nama isian, lalu Enter. Kolom yang dibiarkan tidak dibaca.</source>
      <translation>Type part of the name of a field, then Enter. A column left alone is not read.</translation>
    </message>
    <message>
      <source>Arti kata yang dipilih di atas. Kata yang dianggap kosong tidak mengubah apa-apa.</source>
      <translation>What the word chosen above means. A word taken as blank changes nothing.</translation>
    </message>
    <message>
      <source>Dibaca s&amp;ebagai</source>
      <translation>R&amp;ead as</translation>
    </message>
    <message>
      <source>Kata dan artinya</source>
      <translation>Words and what they mean</translation>
    </message>
    <message>
      <source>Pilih satu kolom.</source>
      <translation>Choose a column.</translation>
    </message>
    <message>
      <source>Kolom ini kosong.</source>
      <translation>This column is empty.</translation>
    </message>
    <message>
      <source>Dianggap kosong</source>
      <translation>Taken as blank</translation>
    </message>
    <message>
      <source>Kembalikan seperti semula</source>
      <translation>As it was before</translation>
    </message>
    <message>
      <source>(tanpa judul)</source>
      <translation>(no heading)</translation>
    </message>
    <message>
      <source>(kosong)</source>
      <translation>(empty)</translation>
    </message>
    <message>
      <source>Belum dikenal</source>
      <translation>Not known yet</translation>
    </message>
    <message>
      <source>Kolom</source>
      <translation>Columns</translation>
    </message>
    <message>
      <source>Judul di berkas</source>
      <translation>Heading in the file</translation>
    </message>
    <message>
      <source>Contoh isi</source>
      <translation>Sample contents</translation>
    </message>
    <message>
      <source>Kata</source>
      <translation>Word</translation>
    </message>
    <message>
      <source>Sel</source>
      <translation>Cell</translation>
    </message>
    <message>
      <source>Artinya</source>
      <translation>Meaning</translation>
    </message>
    <message>
      <source>Nomor KK</source>
      <translation>KK number</translation>
    </message>
    <message>
      <source>Kunci keluarga milik berkas ini</source>
      <translation>This file's own key of a family</translation>
    </message>
    <message>
      <source>RT/RW dalam satu sel</source>
      <translation>RT/RW in one cell</translation>
    </message>
    <message>
      <source>Alamat dengan RT/RW dalam satu sel</source>
      <translation>Address with RT/RW in one cell</translation>
    </message>
    <message>
      <source>Catatan keluarga</source>
      <translation>Notes on the family</translation>
    </message>
    <message>
      <source>Nama dan tanggal lahir dalam satu sel</source>
      <translation>Name and birth date in one cell</translation>
    </message>
    <message>
      <source>Nama dan NIK dalam satu sel</source>
      <translation>Name and NIK in one cell</translation>
    </message>
    <message>
      <source>Tempat dan tanggal lahir dalam satu sel</source>
      <translation>Place and date of birth in one cell</translation>
    </message>
    <message>
      <source>Tanggal status hidup</source>
      <translation>Date of the life status</translation>
    </message>
    <message>
      <source>Catatan anggota</source>
      <translation>Notes on the member</translation>
    </message>
    <message>
      <source>Membaca kolom {name}</source>
      <translation>Reading the columns of {name}</translation>
    </message>
    <message>
      <source>{n} baris pertama seperti yang akan dibaca</source>
      <translation>The first {n} rows as they would be read</translation>
    </message>
    <message>
      <source>Susunan ini belum disimpan, jadi perbaikannya hilang. Berkas dan data tidak berubah.</source>
      <translation>This layout was not saved, so the corrections will be lost. File and data do not change.</translation>
    </message>
    <message>
      <source>Tutup tanpa menyimpan</source>
      <translation>Close without saving</translation>
    </message>
    <message>
      <source>Simpan susunan</source>
      <translation>Save layout</translation>
    </message>
    <message>
      <source>Berkas dengan judul kolom yang sama dikenali sendiri lain kali.</source>
      <translation>Files with the same headings are recognised by themselves next time.</translation>
    </message>
    <message>
      <source>Susunan {nama} disimpan.</source>
      <translation>Layout {nama} was saved.</translation>
    </message>
    <message>
      <source>Petakan kolom {berkas}</source>
      <translation>Map the columns of {berkas}</translation>
    </message>
    <message>
      <source>{n} di antaranya bermasalah</source>
      <translation>{n} of them have problems</translation>
    </message>
    <message>
      <source>Setiap baris satu kolom berkas. Enter mengubah isiannya; alasan usulannya ada di kanan.</source>
      <translation>Each row is a column of the file. Enter changes its field; why it was proposed stands at the right.</translation>
    </message>
    <message>
      <source>Lembar ini kosong</source>
      <translation>This sheet is empty</translation>
    </message>
    <message>
      <source>Pilih lembar lain, atau ubah baris judulnya.</source>
      <translation>Choose another sheet, or change its heading row.</translation>
    </message>
    <message>
      <source>Kolom di berkas</source>
      <translation>Columns in the file</translation>
    </message>
    <message>
      <source>Lembar ini tidak dibaca. Pilih isi tiap barisnya bila perlu.</source>
      <translation>This sheet is not read. Say what its rows are if it should be.</translation>
    </message>
    <message>
      <source>Tidak ada baris yang dibaca dari lembar ini.</source>
      <translation>No rows are read from this sheet.</translation>
    </message>
    <message>
      <source>Belum ada kolom untuk: {nama}. Keluarga atau anggota baru tanpa isian itu ditolak.</source>
      <translation>No column yet for: {nama}. New families or members without it are refused.</translation>
    </message>
    <message>
      <source>Semua isian yang diperlukan sudah ada kolomnya. Periksa, lalu simpan.</source>
      <translation>Every field that is needed has its column. Check, then save.</translation>
    </message>
    <message>
      <source>{nama} (tidak dibaca)</source>
      <translation>{nama} (not read)</translation>
    </message>
    <message>
      <source>Baris pertama seperti yang akan dibaca</source>
      <translation>First rows as they would be read</translation>
    </message>
    <message>
      <source>Dilewati: {alasan}</source>
      <translation>Skipped: {alasan}</translation>
    </message>
    <message>
      <source>tidak ada</source>
      <translation>none</translation>
    </message>
    <message>
      <source>Baris judul kolom</source>
      <translation>Row of the headings</translation>
    </message>
    <message>
      <source>Apa yang diceritakan satu baris: seorang anggota, satu keluarga, atau keterangan tambahan.</source>
      <translation>What one row tells of: a member, a family, or something more about one.</translation>
    </message>
    <message>
      <source>Nomor baris judul kolom; bila judulnya dua baris, yang bawah. Nol untuk tabel tanpa judul.</source>
      <translation>Number of the heading row; the lower one of two. Zero for a table without headings.</translation>
    </message>
    <message>
      <source>Kelurahan yang sama untuk seluruh lembar, bila tidak ada kolomnya.</source>
      <translation>The one kelurahan of the whole sheet, where no column tells it.</translation>
    </message>
    <message>
      <source>Kelurahan sem&amp;ua baris</source>
      <translation>Kelurahan of all ro&amp;ws</translation>
    </message>
    <message>
      <source>Isi tiap baris</source>
      <translation>What each row is</translation>
    </message>
    <message>
      <source>Kelurahan semua baris</source>
      <translation>Kelurahan of all rows</translation>
    </message>
    <message>
      <source>Isi tiap &amp;baris</source>
      <translation>What each &amp;row is</translation>
    </message>
    <message>
      <source>Baris &amp;judul</source>
      <translation>&amp;Heading row</translation>
    </message>
    <message>
      <source>Dari kolomnya</source>
      <translation>From its column</translation>
    </message>
    <message>
      <source>Judulnya tidak menentukan, tetapi {n} % isinya {isi}.</source>
      <translation>The heading does not tell, but {n} % of the contents are {isi}.</translation>
    </message>
    <message>
      <source>keluarga</source>
      <translation>family</translation>
    </message>
    <message>
      <source>anggota</source>
      <translation>member</translation>
    </message>
    <message>
      <source>pendataan</source>
      <translation>survey</translation>
    </message>
    <message>
      <source>program</source>
      <translation>programme</translation>
    </message>
    <message>
      <source>Dibiarkan</source>
      <translation>Left alone</translation>
    </message>
    <message>
      <source>Cocok</source>
      <translation>Fits</translation>
    </message>
    <message>
      <source>Kolom ini tidak dibaca.</source>
      <translation>This column is not read.</translation>
    </message>
    <message>
      <source>Judul “{judul}” cocok, tetapi {n} kata belum dikenal. Beri artinya di bawah ini.</source>
      <translation>The heading “{judul}” fits, but {n} words are not known yet. Say below what they mean.</translation>
    </message>
    <message>
      <source>Judul “{judul}” cocok.</source>
      <translation>The heading “{judul}” fits.</translation>
    </message>
    <message>
      <source>Dipilih sendiri.</source>
      <translation>Chosen by hand.</translation>
    </message>
    <message>
      <source>Hanya {n} % isinya {isi}. Periksa lagi isian yang dipilih.</source>
      <translation>Only {n} % of the contents are {isi}. Check the field that was chosen.</translation>
    </message>
    <message>
      <source>Judul “{judul}” cocok dan {n} % isinya {isi}.</source>
      <translation>The heading “{judul}” fits and {n} % of the contents are {isi}.</translation>
    </message>
    <message>
      <source>memuat keduanya</source>
      <translation>holding both</translation>
    </message>
    <message>
      <source>berupa kata</source>
      <translation>words</translation>
    </message>
    <message>
      <source>16 angka</source>
      <translation>16 digits</translation>
    </message>
    <message>
      <source>tanggal</source>
      <translation>dates</translation>
    </message>
    <message>
      <source>tahun</source>
      <translation>years</translation>
    </message>
    <message>
      <source>angka</source>
      <translation>number</translation>
    </message>
    <message>
      <source>nomor telepon</source>
      <translation>phone numbers</translation>
    </message>
    <message>
      <source>nomor RT atau RW</source>
      <translation>RT or RW numbers</translation>
    </message>
    <message>
      <source>nama kelurahan kota ini</source>
      <translation>names of kelurahan of this city</translation>
    </message>
    <message>
      <source>ada dalam daftar</source>
      <translation>on the list</translation>
    </message>
    <message>
      <source>Lembar ini tidak dibaca</source>
      <translation>This sheet is not read</translation>
    </message>
    <message>
      <source>Anggota; keluarga di baris pertamanya</source>
      <translation>A member; the family on its first row</translation>
    </message>
    <message>
      <source>Anggota dengan keluarganya, urutan bebas</source>
      <translation>A member with the family, in any order</translation>
    </message>
    <message>
      <source>Satu keluarga tiap baris</source>
      <translation>One family each row</translation>
    </message>
    <message>
      <source>Anggota; keluarganya di lembar lain</source>
      <translation>A member; the family on another sheet</translation>
    </message>
    <message>
      <source>Keterangan keluarga dari lembar lain</source>
      <translation>More about families of another sheet</translation>
    </message>
    <message>
      <source>Kembar</source>
      <translation>Twice</translation>
    </message>
    <message>
      <source>{n} kata baru</source>
      <translation>{n} new words</translation>
    </message>
    <message>
      <source>Periksa</source>
      <translation>Check</translation>
    </message>
    <message>
      <source>Sangat miskin</source>
      <translation>Very poor</translation>
    </message>
    <message>
      <source>Miskin</source>
      <translation>Poor</translation>
    </message>
    <message>
      <source>Hampir miskin</source>
      <translation>Near poor</translation>
    </message>
    <message>
      <source>Basis data</source>
      <translation>Database</translation>
    </message>
    <message>
      <source>Paket terakhir</source>
      <translation>Last package</translation>
    </message>
    <message>
      <source>Arah</source>
      <translation>Direction</translation>
    </message>
    <message>
      <source>Isi</source>
      <translation>Contents</translation>
    </message>
    <message>
      <source>Nyatakan hilang dan periksa paket ini</source>
      <translation>Declare it lost and check this package</translation>
    </message>
    <message>
      <source>Simpan kartu perkenalan</source>
      <translation>Save introduction card</translation>
    </message>
    <message>
      <source>Kartu perkenalan {name} siap diberikan</source>
      <translation>The introduction card of {name} is ready to be handed over</translation>
    </message>
    <message>
      <source>Bacakan sidik ini lewat telepon ketika kantor lain memuat kartunya: {fingerprint}</source>
      <translation>Read out this fingerprint by telephone when the other office loads the card: {fingerprint}</translation>
    </message>
    <message>
      <source>Muat kartu perkenalan kantor lain</source>
      <translation>Load another office's introduction card</translation>
    </message>
    <message>
      <source>Telepon {name} dengan nomor yang sudah Anda kenal dan minta dibacakan sidik kartunya. Sidik di layar ini: {fingerprint}</source>
      <translation>Call {name} at a number you already know and ask for the fingerprint of the card. The fingerprint on this screen: {fingerprint}</translation>
    </message>
    <message>
      <source>Sidiknya sama, kenali kantor ini</source>
      <translation>The fingerprint is the same, know this office</translation>
    </message>
    <message>
      <source>Pilih stik untuk paket {name}</source>
      <translation>Choose the stick for the package of {name}</translation>
    </message>
    <message>
      <source>Menulis paket untuk {name}</source>
      <translation>Writing the package for {name}</translation>
    </message>
    <message>
      <source>Pilih stik untuk tanda terima</source>
      <translation>Choose the stick for the receipts</translation>
    </message>
    <message>
      <source>Menulis tanda terima</source>
      <translation>Writing receipts</translation>
    </message>
    <message>
      <source>Terima paket</source>
      <translation>Receive package</translation>
    </message>
    <message>
      <source>Pilih stik atau folder berisi paket</source>
      <translation>Choose a stick or folder with packages</translation>
    </message>
    <message>
      <source>Menerima paket dari {name}</source>
      <translation>Receiving the package of {name}</translation>
    </message>
    <message>
      <source>{file} siap diantar.</source>
      <translation>{file} is ready to be delivered.</translation>
    </message>
    <message>
      <source>Tanda terima dicatat: paket kantor ini sudah sampai.</source>
      <translation>Receipt recorded: this office's package has arrived.</translation>
    </message>
    <message>
      <source>Paket diterima. Isinya sama dengan yang ada di sini, tidak ada yang berubah.</source>
      <translation>Package received. Its content is the same as here, nothing changed.</translation>
    </message>
    <message>
      <source>Kenali {name}</source>
      <translation>Know {name}</translation>
    </message>
    <message>
      <source>{n} tanda terima ditulis.</source>
      <translation>{n} receipts were written.</translation>
    </message>
    <message>
      <source>Paket dari dan untuk {name} dapat dipakai.</source>
      <translation>Packages from and to {name} can be used.</translation>
    </message>
    <message>
      <source>Tidak ada paket yang menunggu tanda terima.</source>
      <translation>No package is waiting for a receipt.</translation>
    </message>
    <message>
      <source>Dibatalkan. Paket yang belum selesai tidak diambil.</source>
      <translation>Cancelled. The package that was not finished was not taken.</translation>
    </message>
    <message>
      <source>Keluar</source>
      <translation>Quit</translation>
    </message>
    <message>
      <source>Masuk</source>
      <translation>Added</translation>
    </message>
    <message>
      <source>Sudah masuk</source>
      <translation>Taken in</translation>
    </message>
    <message>
      <source>Ditulis</source>
      <translation>Written</translation>
    </message>
    <message>
      <source>Diterima tujuan</source>
      <translation>Arrived</translation>
    </message>
    <message>
      <source>Belum ada tanda terima</source>
      <translation>No receipt yet</translation>
    </message>
    <message>
      <source>Belum dikenalkan</source>
      <translation>Not introduced yet</translation>
    </message>
    <message>
      <source>Paket {numbers} hilang</source>
      <translation>Package {numbers} lost</translation>
    </message>
    <message>
      <source>Belum dijawab</source>
      <translation>Not answered yet</translation>
    </message>
    <message>
      <source>Menunggu tanda terima</source>
      <translation>Waiting for a receipt</translation>
    </message>
    <message>
      <source>Lengkap</source>
      <translation>Complete</translation>
    </message>
    <message>
      <source>Belum ada paket</source>
      <translation>No package yet</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Records</translation>
    </message>
    <message>
      <source>{n} foto</source>
      <translation>{n} photos</translation>
    </message>
    <message>
      <source>{n} belum diputuskan</source>
      <translation>{n} undecided</translation>
    </message>
    <message>
      <source>{n} sudah tercatat di kantor lain</source>
      <translation>{n} already recorded by another office</translation>
    </message>
    <message>
      <source>{n} baris ditolak</source>
      <translation>{n} rows refused</translation>
    </message>
    <message>
      <source>Belum ada kantor yang dikenal</source>
      <translation>No office is known yet</translation>
    </message>
    <message>
      <source>Tukarkan kartu perkenalan satu kali: simpan kartu kantor ini untuk kota, lalu muat kartu dari kota.</source>
      <translation>Exchange introduction cards once: save this office's card for the city, then load the card of the city.</translation>
    </message>
    <message>
      <source>Paket yang dikirim dan diterima muncul di sini.</source>
      <translation>Packages sent and received appear here.</translation>
    </message>
    <message>
      <source>Kantor lain</source>
      <translation>Other offices</translation>
    </message>
    <message>
      <source>Paket</source>
      <translation>Packages</translation>
    </message>
    <message>
      <source>Peran {role} tidak menukar data</source>
      <translation>The role {role} does not exchange data</translation>
    </message>
    <message>
      <source>Mintalah staf data atau administrator mengerjakannya.</source>
      <translation>Ask data staff or an administrator to do it.</translation>
    </message>
    <message>
      <source>Tukar Data Kota</source>
      <translation>City data exchange</translation>
    </message>
    <message>
      <source>Buku kerja dari kota masuk, buku kerja untuk kota keluar</source>
      <translation>Workbooks from the city come in, workbooks for the city go out</translation>
    </message>
    <message>
      <source>Bagian tukar data</source>
      <translation>Parts of the exchange</translation>
    </message>
    <message>
      <source>Te&amp;rima dari kota</source>
      <translation>&amp;Receive from the city</translation>
    </message>
    <message>
      <source>&amp;Kirim ke kota</source>
      <translation>&amp;Send to the city</translation>
    </message>
    <message>
      <source>Riwayat &amp;impor</source>
      <translation>&amp;Import history</translation>
    </message>
    <message>
      <source>Pa&amp;ket</source>
      <translation>Pac&amp;kages</translation>
    </message>
    <message>
      <source>Buka buku kerja…</source>
      <translation>Open workbook…</translation>
    </message>
    <message>
      <source>&amp;Terapkan</source>
      <translation>&amp;Apply</translation>
    </message>
    <message>
      <source>Ekspor Buku Data…</source>
      <translation>Export data book…</translation>
    </message>
    <message>
      <source>Urungkan impor…</source>
      <translation>Undo import…</translation>
    </message>
    <message>
      <source>&amp;Putuskan bentrokan…</source>
      <translation>&amp;Decide conflicts…</translation>
    </message>
    <message>
      <source>Ambil isi &amp;kota</source>
      <translation>Take the &amp;city's</translation>
    </message>
    <message>
      <source>Pakai isi ka&amp;ntor</source>
      <translation>Keep the &amp;office's</translation>
    </message>
    <message>
      <source>Batalkan keputusan</source>
      <translation>Take decision back</translation>
    </message>
    <message>
      <source>Kembali ke rencana</source>
      <translation>Back to the plan</translation>
    </message>
    <message>
      <source>Impor berjalan empat langkah: baca, susun rencana, lihat, terapkan. Setiap baris menjadi baru, berubah, sama, konflik, atau ditolak, dan jumlahnya selalu cocok. Baris yang ditolak dapat dikembalikan kepada kota di berkas yang sama dengan sel berwarna dan catatan.</source>
      <translation>An import has four steps: read, plan, look, apply. Every row is new, changed, the same, in conflict or refused, and the numbers always add up. Refused rows can go back to the city in the same file with coloured cells and notes.</translation>
    </message>
    <message>
      <source>Isi berkas &amp;kota…</source>
      <translation>Fill the &amp;city's file…</translation>
    </message>
    <message>
      <source>Simpan berkas terisi…</source>
      <translation>Save the filled file…</translation>
    </message>
    <message>
      <source>Tutup berkas kota</source>
      <translation>Close the city's file</translation>
    </message>
    <message>
      <source>Terima paket…</source>
      <translation>Receive package…</translation>
    </message>
    <message>
      <source>Terima stik…</source>
      <translation>Receive a stick…</translation>
    </message>
    <message>
      <source>Kirim paket…</source>
      <translation>Send package…</translation>
    </message>
    <message>
      <source>Tanda terima…</source>
      <translation>Receipts…</translation>
    </message>
    <message>
      <source>Kenali kantor lain…</source>
      <translation>Know another office…</translation>
    </message>
    <message>
      <source>Kartu kantor ini…</source>
      <translation>Card of this office…</translation>
    </message>
    <message>
      <source>Baris dihapus kota</source>
      <translation>Row deleted by the city</translation>
    </message>
    <message>
      <source>diubah: {columns}</source>
      <translation>changed: {columns}</translation>
    </message>
    <message>
      <source>tidak diubah</source>
      <translation>unchanged</translation>
    </message>
    <message>
      <source>ada</source>
      <translation>there</translation>
    </message>
    <message>
      <source>dihapus</source>
      <translation>deleted</translation>
    </message>
    <message>
      <source>Kolom ini milik kota.</source>
      <translation>This column belongs to the city.</translation>
    </message>
    <message>
      <source>Kolom ini hasil wawancara kantor.</source>
      <translation>This column comes from the office's interview.</translation>
    </message>
    <message>
      <source>Belum</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>Semula</source>
      <translation>Before</translation>
    </message>
    <message>
      <source>Di berkas kota</source>
      <translation>In the city's file</translation>
    </message>
    <message>
      <source>Di kantor</source>
      <translation>In the office</translation>
    </message>
    <message>
      <source>Diubah kantor</source>
      <translation>Changed by</translation>
    </message>
    <message>
      <source>Keputusan</source>
      <translation>Decision</translation>
    </message>
    <message>
      <source>Isi kota</source>
      <translation>City's</translation>
    </message>
    <message>
      <source>Isi kantor</source>
      <translation>Office's</translation>
    </message>
    <message>
      <source>Tetap ada</source>
      <translation>Stays</translation>
    </message>
    <message>
      <source>Pindah</source>
      <translation>Moved</translation>
    </message>
    <message>
      <source>Meninggal</source>
      <translation>Deceased</translation>
    </message>
    <message>
      <source>Salah entri</source>
      <translation>Entered by mistake</translation>
    </message>
    <message>
      <source>Terapkan {n} keluarga</source>
      <translation>Apply {n} families</translation>
    </message>
    <message>
      <source>{new} keluarga baru dan {changed} keluarga berubah akan ditulis; {stopped} baris tidak ikut. Cadangan dibuat dahulu, dan impor ini dapat diurungkan.</source>
      <translation>{new} new and {changed} changed families will be written; {stopped} rows stay out. A backup is made first, and this import can be undone.</translation>
    </message>
    <message>
      <source>Terapkan {n} kepesertaan</source>
      <translation>Apply {n} enrolments</translation>
    </message>
    <message>
      <source>Buka buku kerja dari kota</source>
      <translation>Open a workbook from the city</translation>
    </message>
    <message>
      <source>Menerapkan {name}</source>
      <translation>Applying {name}</translation>
    </message>
    <message>
      <source>Simpan berkas bertanda</source>
      <translation>Save marked file</translation>
    </message>
    <message>
      <source>Berkas bertanda disimpan sebagai {name}.</source>
      <translation>The marked file was saved as {name}.</translation>
    </message>
    <message>
      <source>Menulis berkas bertanda</source>
      <translation>Writing the marked file</translation>
    </message>
    <message>
      <source>Menerapkan keputusan</source>
      <translation>Working in the decisions</translation>
    </message>
    <message>
      <source>Terapkan {name}</source>
      <translation>Apply {name}</translation>
    </message>
    <message>
      <source>&amp;Putuskan {n} bentrokan…</source>
      <translation>&amp;Decide {n} conflicts…</translation>
    </message>
    <message>
      <source>Buka buku kerja untuk dipetakan</source>
      <translation>Open a workbook to map</translation>
    </message>
    <message>
      <source>{n} kepesertaan program ditulis.</source>
      <translation>{n} programme enrolments are written.</translation>
    </message>
    <message>
      <source>Ada keluarga yang diubah sesudah berkas ini diperiksa. Berkas diperiksa lagi; lihat hasilnya.</source>
      <translation>A family was changed after this file had been checked. The file is checked again; look at the result.</translation>
    </message>
    <message>
      <source>Impor dibatalkan. Tidak ada yang berubah.</source>
      <translation>The import was cancelled. Nothing changed.</translation>
    </message>
    <message>
      <source>{kind} · lembar {sheet}, baris {row}</source>
      <translation>{kind} · sheet {sheet}, row {row}</translation>
    </message>
    <message>
      <source>Rincian baris</source>
      <translation>Details of the row</translation>
    </message>
    <message>
      <source>Ditemukan</source>
      <translation>Found</translation>
    </message>
    <message>
      <source>Diharapkan</source>
      <translation>Expected</translation>
    </message>
    <message>
      <source>Usulan</source>
      <translation>Proposal</translation>
    </message>
    <message>
      <source>Yang berubah ({n})</source>
      <translation>What changes ({n})</translation>
    </message>
    <message>
      <source>Pilih satu baris untuk melihat rinciannya.</source>
      <translation>Select a row to see its details.</translation>
    </message>
    <message>
      <source>(tanpa nama)</source>
      <translation>(no name)</translation>
    </message>
    <message>
      <source>Ekspor &amp;Buku Data…</source>
      <translation>Export &amp;data book…</translation>
    </message>
    <message>
      <source>Ekspor &amp;rekap…</source>
      <translation>Export r&amp;ecap…</translation>
    </message>
    <message>
      <source>Ekspor &amp;daftar…</source>
      <translation>Export &amp;list…</translation>
    </message>
    <message>
      <source>Ekspor Buku Data</source>
      <translation>Export Buku Data</translation>
    </message>
    <message>
      <source>Ekspor rekap bulanan</source>
      <translation>Export monthly recap</translation>
    </message>
    <message>
      <source>Ekspor daftar warga miskin</source>
      <translation>Export list of poor families</translation>
    </message>
    <message>
      <source>Bulan rekap</source>
      <translation>Month of the recap</translation>
    </message>
    <message>
      <source>Berkas milik kota</source>
      <translation>The city's own file</translation>
    </message>
    <message>
      <source>Berkas dengan susunan kota diisi dengan data kantor ini. Lembar, gaya, dan kolom lain milik kota tetap.</source>
      <translation>A file in the city's layout is filled with the data of this office. Sheets, styles and other columns of the city stay.</translation>
    </message>
    <message>
      <source>Buku Data</source>
      <translation>Data book</translation>
    </message>
    <message>
      <source>Semua keluarga, anggota, dan jawaban pendataan. Berkas ini dapat diubah di Excel dan diimpor kembali tanpa ada yang hilang.</source>
      <translation>All families, members and survey answers. This file can be changed in Excel and imported again without loss.</translation>
    </message>
    <message>
      <source>Rekap bulanan</source>
      <translation>Monthly recap</translation>
    </message>
    <message>
      <source>Jumlah KK dan jiwa per kelurahan dan kelas pada akhir bulan, dengan perubahannya.</source>
      <translation>Families and persons per kelurahan and class at the end of the month, with their changes.</translation>
    </message>
    <message>
      <source>Bulan</source>
      <translation>Month</translation>
    </message>
    <message>
      <source>Daftar warga miskin</source>
      <translation>List of poor families</translation>
    </message>
    <message>
      <source>Daftar yang sudah ditetapkan dengan SK, dengan NIK tersamar.</source>
      <translation>The list determined by decree, with masked NIKs.</translation>
    </message>
    <message>
      <source>Lembar {sheet}, sel {cell}</source>
      <translation>Sheet {sheet}, cell {cell}</translation>
    </message>
    <message>
      <source>Semula diberikan</source>
      <translation>Given out</translation>
    </message>
    <message>
      <source>Pilih satu baris untuk melihat ketiga isinya.</source>
      <translation>Choose a row to see its three values.</translation>
    </message>
    <message>
      <source>Dipakai</source>
      <translation>Used</translation>
    </message>
    <message>
      <source>{n} keluarga dikembalikan seperti sebelum impor. Perubahan lain yang lebih baru tidak hilang.</source>
      <translation>{n} families go back to what they were before the import. Newer changes are not lost.</translation>
    </message>
    <message>
      <source>Urungkan impor {file}</source>
      <translation>Undo the import of {file}</translation>
    </message>
    <message>
      <source>Mengurungkan impor</source>
      <translation>Undoing the import</translation>
    </message>
    <message>
      <source>Urungkan {n} keluarga</source>
      <translation>Undo {n} families</translation>
    </message>
    <message>
      <source>Impor diurungkan: {n} keluarga kembali seperti semula.</source>
      <translation>Import undone: {n} families are as they were.</translation>
    </message>
    <message>
      <source>Baru</source>
      <translation>New</translation>
    </message>
    <message>
      <source>Berubah</source>
      <translation>Changed</translation>
    </message>
    <message>
      <source>Sama</source>
      <translation>Same</translation>
    </message>
    <message>
      <source>Konflik</source>
      <translation>Conflict</translation>
    </message>
    <message>
      <source>{first} dan {n} lagi</source>
      <translation>{first} and {n} more</translation>
    </message>
    <message>
      <source>{n} tahun</source>
      <translation>{n} years</translation>
    </message>
    <message>
      <source>Anggota belum dipilih.</source>
      <translation>No member is chosen yet.</translation>
    </message>
    <message>
      <source>Pilih dari daftar, lalu coba lagi.</source>
      <translation>Choose from the list, then try again.</translation>
    </message>
    <message>
      <source>Hari kejadiannya, bukan hari dicatat.</source>
      <translation>The day it happened, not the day it is written down.</translation>
    </message>
    <message>
      <source>Tanggal belum diisi.</source>
      <translation>The date is not filled in.</translation>
    </message>
    <message>
      <source>Simpan</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>A&amp;nggota</source>
      <translation>&amp;Member</translation>
    </message>
    <message>
      <source>Anggota meninggal, pindah, atau hilang</source>
      <translation>Member died, moved or is missing</translation>
    </message>
    <message>
      <source>Anggota ini tidak lagi dihitung sebagai jiwa keluarga. Catatannya tetap tersimpan.</source>
      <translation>This member no longer counts in the family. The record is kept.</translation>
    </message>
    <message>
      <source>Kea&amp;daan</source>
      <translation>&amp;Status</translation>
    </message>
    <message>
      <source>Ganti kepala keluarga</source>
      <translation>Change the head of family</translation>
    </message>
    <message>
      <source>Kepala yang lama tetap anggota. Bila ia meninggal atau pindah, pakai peristiwa anggota.</source>
      <translation>The former head stays a member. If they died or moved, use the event of a member.</translation>
    </message>
    <message>
      <source>Ganti kepala</source>
      <translation>Change head</translation>
    </message>
    <message>
      <source>Anggota pindah ke keluarga lain</source>
      <translation>Member moves to another family</translation>
    </message>
    <message>
      <source>Orangnya, NIK-nya, dan riwayatnya pindah ke keluarga tujuan di kantor ini.</source>
      <translation>The person, their NIK and their history move to the other family of this office.</translation>
    </message>
    <message>
      <source>Nama, No. KK, atau NIK keluarga tujuan</source>
      <translation>Name, KK number or NIK of the other family</translation>
    </message>
    <message>
      <source>Keluarga yang ditemukan</source>
      <translation>Families found</translation>
    </message>
    <message>
      <source>Keluarga tu&amp;juan</source>
      <translation>&amp;Other family</translation>
    </message>
    <message>
      <source>&amp;Ditemukan</source>
      <translation>&amp;Found</translation>
    </message>
    <message>
      <source>Hu&amp;bungan di sana</source>
      <translation>&amp;Relation there</translation>
    </message>
    <message>
      <source>Keadaan belum dipilih.</source>
      <translation>No status is chosen yet.</translation>
    </message>
    <message>
      <source>Pilih meninggal, pindah, atau hilang.</source>
      <translation>Choose died, moved or missing.</translation>
    </message>
    <message>
      <source>Kepala yang baru belum dipilih.</source>
      <translation>The new head is not chosen yet.</translation>
    </message>
    <message>
      <source>Pilih dari daftar anggota.</source>
      <translation>Choose from the members.</translation>
    </message>
    <message>
      <source>Hubungan di keluarga tujuan belum dipilih.</source>
      <translation>The relation in the other family is not chosen yet.</translation>
    </message>
    <message>
      <source>Keluarga tujuan belum dipilih.</source>
      <translation>The other family is not chosen yet.</translation>
    </message>
    <message>
      <source>Cari namanya, lalu pilih.</source>
      <translation>Search for the name, then choose.</translation>
    </message>
    <message>
      <source>Peristiwa keluarga</source>
      <translation>Events of the family</translation>
    </message>
    <message>
      <source>&amp;Meninggal, pindah, atau hilang…</source>
      <translation>&amp;Died, moved or missing…</translation>
    </message>
    <message>
      <source>Peristiwa anggota tersimpan.</source>
      <translation>The event was saved.</translation>
    </message>
    <message>
      <source>Ganti &amp;kepala keluarga…</source>
      <translation>Change the &amp;head of family…</translation>
    </message>
    <message>
      <source>Kepala keluarga diganti.</source>
      <translation>The head of family was changed.</translation>
    </message>
    <message>
      <source>Anggota pindah ke keluarga &amp;lain…</source>
      <translation>Member moves to &amp;another family…</translation>
    </message>
    <message>
      <source>Anggota dipindahkan.</source>
      <translation>The member was moved.</translation>
    </message>
    <message>
      <source>&amp;Pecah KK…</source>
      <translation>&amp;Split the family…</translation>
    </message>
    <message>
      <source>Keluarga baru dibuat dari pecah KK.</source>
      <translation>A new family was split off.</translation>
    </message>
    <message>
      <source>Pindah &amp;alamat di kecamatan ini…</source>
      <translation>&amp;New address in this kecamatan…</translation>
    </message>
    <message>
      <source>Alamat keluarga diubah.</source>
      <translation>The address of the family was changed.</translation>
    </message>
    <message>
      <source>&amp;Kembali aktif…</source>
      <translation>&amp;Come back…</translation>
    </message>
    <message>
      <source>Keluarga dihitung lagi.</source>
      <translation>The family counts again.</translation>
    </message>
    <message>
      <source>Ke&amp;lurahan</source>
      <translation>Ke&amp;lurahan</translation>
    </message>
    <message>
      <source>&amp;RT</source>
      <translation>&amp;RT</translation>
    </message>
    <message>
      <source>Ala&amp;mat</source>
      <translation>Add&amp;ress</translation>
    </message>
    <message>
      <source>Pindah alamat di kecamatan ini</source>
      <translation>New address in this kecamatan</translation>
    </message>
    <message>
      <source>Seluruh keluarga pindah. Yang pindah ke luar kecamatan dikeluarkan dengan Del.</source>
      <translation>The whole family moves. Families that leave the kecamatan are taken out with Del.</translation>
    </message>
    <message>
      <source>Pindahkan keluarga</source>
      <translation>Move the family</translation>
    </message>
    <message>
      <source>Pecah KK</source>
      <translation>Split the family</translation>
    </message>
    <message>
      <source>Anggota yang dicentang menjadi keluarga baru dengan Nomor KK sendiri.</source>
      <translation>The ticked members become a new family with a KK number of its own.</translation>
    </message>
    <message>
      <source>Buat keluarga baru</source>
      <translation>Make the new family</translation>
    </message>
    <message>
      <source>No. &amp;KK baru</source>
      <translation>New &amp;KK number</translation>
    </message>
    <message>
      <source>Hubungan {nama} di keluarga baru</source>
      <translation>Relation of {nama} in the new family</translation>
    </message>
    <message>
      <source>Nomor KK baru belum diisi.</source>
      <translation>The new KK number is empty.</translation>
    </message>
    <message>
      <source>Ketik 16 angka dari kartu keluarga yang baru.</source>
      <translation>Type the 16 digits of the new family card.</translation>
    </message>
    <message>
      <source>Keluarga kembali</source>
      <translation>The family comes back</translation>
    </message>
    <message>
      <source>Keluarga yang sudah keluar dihitung lagi, seperti saat keluar.</source>
      <translation>A family that left counts again, as it was when it left.</translation>
    </message>
    <message>
      <source>Kembalikan keluarga</source>
      <translation>Bring the family back</translation>
    </message>
    <message>
      <source>Hubungan di keluarga baru belum lengkap.</source>
      <translation>The relations in the new family are not complete.</translation>
    </message>
    <message>
      <source>Pilih hubungan setiap anggota yang dicentang.</source>
      <translation>Choose the relation of each ticked member.</translation>
    </message>
    <message>
      <source>Hubungan dengan kepala yang baru diusulkan; periksa dan betulkan.</source>
      <translation>The relations to the new head are proposed; check and correct them.</translation>
    </message>
    <message>
      <source>&amp;Kepala berikutnya</source>
      <translation>&amp;Next head</translation>
    </message>
    <message>
      <source>Lihat {n} yang belum</source>
      <translation>Show the {n} left</translation>
    </message>
    <message>
      <source>{n} belum diajukan</source>
      <translation>{n} not submitted</translation>
    </message>
    <message>
      <source>Mengajukan keluarga</source>
      <translation>Submitting families</translation>
    </message>
    <message>
      <source>Mengeluarkan keluarga</source>
      <translation>Taking families out</translation>
    </message>
    <message>
      <source>Perubahan diurungkan pada {n} keluarga.</source>
      <translation>Change undone for {n} families.</translation>
    </message>
    <message>
      <source>{n} keluarga diajukan, {m} tidak: {sebab}</source>
      <translation>{n} families submitted, {m} not: {sebab}</translation>
    </message>
    <message>
      <source>{m} keluarga belum diajukan: {sebab}</source>
      <translation>{m} families not submitted yet: {sebab}</translation>
    </message>
    <message>
      <source>{n} keluarga diajukan.</source>
      <translation>{n} families submitted.</translation>
    </message>
    <message>
      <source>{n} keluarga dikeluarkan dari daftar.</source>
      <translation>{n} families taken out of the list.</translation>
    </message>
    <message>
      <source>Keluarga itu sudah tidak ada dalam daftar.</source>
      <translation>That family is no longer in the list.</translation>
    </message>
    <message>
      <source>{n} galat, {m} peringatan</source>
      <translation>{n} errors, {m} warnings</translation>
    </message>
    <message>
      <source>{n} galat</source>
      <translation>{n} errors</translation>
    </message>
    <message>
      <source>{n} peringatan</source>
      <translation>{n} warnings</translation>
    </message>
    <message>
      <source>Skor</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>Kelas</source>
      <translation>Class</translation>
    </message>
    <message>
      <source>Masalah</source>
      <translation>Problems</translation>
    </message>
    <message>
      <source>Ringkasan keluarga</source>
      <translation>Family in short</translation>
    </message>
    <message>
      <source>Pilih satu keluarga untuk melihat kelas dan alasannya.</source>
      <translation>Choose a family to see its class and the reasons.</translation>
    </message>
    <message>
      <source>Anggota keluarga ({n})</source>
      <translation>Family members ({n})</translation>
    </message>
    <message>
      <source>putus sekolah</source>
      <translation>out of school</translation>
    </message>
    <message>
      <source>Yang perlu dibetulkan</source>
      <translation>To be mended</translation>
    </message>
    <message>
      <source>(belum ada kepala keluarga)</source>
      <translation>(no head of family yet)</translation>
    </message>
    <message>
      <source>KK {kk} · {where} RT {rt}/{rw}</source>
      <translation>KK {kk} · {where} RT {rt}/{rw}</translation>
    </message>
    <message>
      <source>Turun menjadi {kelas} bila berkurang {n} poin, misalnya dari {soal}.</source>
      <translation>Down to {kelas} with {n} points less, for example from {soal}.</translation>
    </message>
    <message>
      <source>{kode}: {kelas}</source>
      <translation>{kode}: {kelas}</translation>
    </message>
    <message>
      <source>skor {n} ({ambang})</source>
      <translation>score {n} ({ambang})</translation>
    </message>
    <message>
      <source>Belum dijawab: {soal}.</source>
      <translation>Not answered yet: {soal}.</translation>
    </message>
    <message>
      <source>kelurahan belum diisi</source>
      <translation>kelurahan not filled in</translation>
    </message>
    <message>
      <source>Perubahan terdekat: {kelas}, selisih {n} poin.</source>
      <translation>Nearest change: {kelas}, {n} points away.</translation>
    </message>
    <message>
      <source>Naik menjadi {kelas} bila bertambah {n} poin, misalnya dari {soal}.</source>
      <translation>Up to {kelas} with {n} points more, for example from {soal}.</translation>
    </message>
    <message>
      <source>{kode}: belum lengkap</source>
      <translation>{kode}: incomplete</translation>
    </message>
    <message>
      <source>skor sementara {n}</source>
      <translation>score so far {n}</translation>
    </message>
    <message>
      <source>skor {n}</source>
      <translation>score {n}</translation>
    </message>
    <message>
      <source>{n} jawaban belum diisi.</source>
      <translation>{n} answers are not filled in yet.</translation>
    </message>
    <message>
      <source>Data anggota belum lengkap.</source>
      <translation>Facts of members are incomplete.</translation>
    </message>
    <message>
      <source>{n} th</source>
      <translation>{n} y</translation>
    </message>
    <message>
      <source>disabilitas</source>
      <translation>disability</translation>
    </message>
    <message>
      <source>penyakit kronis</source>
      <translation>chronic illness</translation>
    </message>
    <message>
      <source>hamil</source>
      <translation>pregnant</translation>
    </message>
    <message>
      <source>{keluarga} · diketik {saat} oleh {siapa}</source>
      <translation>{keluarga} · typed {saat} by {siapa}</translation>
    </message>
    <message>
      <source>Lihat</source>
      <translation>Show</translation>
    </message>
    <message>
      <source>Ada {n} isian yang belum disimpan.</source>
      <translation>{n} unsaved entries are waiting.</translation>
    </message>
    <message>
      <source>Lanjutkan {isian}</source>
      <translation>Continue {isian}</translation>
    </message>
    <message>
      <source>Buang {isian}</source>
      <translation>Discard {isian}</translation>
    </message>
    <message>
      <source>Lanjutkan</source>
      <translation>Continue</translation>
    </message>
    <message>
      <source>Buang…</source>
      <translation>Discard…</translation>
    </message>
    <message>
      <source>Keluarga baru {nama}</source>
      <translation>New family {nama}</translation>
    </message>
    <message>
      <source>Keluarga {nama}</source>
      <translation>Family {nama}</translation>
    </message>
    <message>
      <source>Daftar {kk} keluarga, {jiwa} jiwa ditulis sebagai buku kerja Excel.</source>
      <translation>A list of {kk} families, {jiwa} persons is written as an Excel workbook.</translation>
    </message>
    <message>
      <source>Ekspor daftar {n} keluarga?</source>
      <translation>Export the list of {n} families?</translation>
    </message>
    <message>
      <source>Baris dan kolom yang tampak ditulis ke Excel. Tulis untuk apa dan untuk siapa daftar ini; peminta, waktu, dan tujuannya dicatat dalam riwayat.</source>
      <translation>The rows and columns that are shown are written to Excel. Write what the list is for and for whom; who asked, when and what for is kept in the history.</translation>
    </message>
    <message>
      <source>Tulis {n} keluarga</source>
      <translation>Write {n} families</translation>
    </message>
    <message>
      <source>Ekspor daftar keluarga</source>
      <translation>Export the list of families</translation>
    </message>
    <message>
      <source>Semua kelurahan ({n})</source>
      <translation>All kelurahan ({n})</translation>
    </message>
    <message>
      <source>Saring menurut nama, No. KK, NIK, atau alamat</source>
      <translation>Filter by name, KK number, NIK or address</translation>
    </message>
    <message>
      <source>Saringan: {apa}</source>
      <translation>Filter: {apa}</translation>
    </message>
    <message>
      <source>Belum dinilai</source>
      <translation>Not classified</translation>
    </message>
    <message>
      <source>Keluarga yang jawabannya belum lengkap atau belum didata</source>
      <translation>Families whose answers are incomplete or missing</translation>
    </message>
    <message>
      <source>KIM belum dicetak</source>
      <translation>KIM not printed</translation>
    </message>
    <message>
      <source>Keluarga yang sudah ditetapkan dan belum punya kartu</source>
      <translation>Families that are determined and have no card yet</translation>
    </message>
    <message>
      <source>Ada galat</source>
      <translation>With errors</translation>
    </message>
    <message>
      <source>Keluarga dengan kesalahan yang harus dibetulkan</source>
      <translation>Families with errors that must be mended</translation>
    </message>
    <message>
      <source>Sudah keluar</source>
      <translation>Left</translation>
    </message>
    <message>
      <source>Keluarga yang pindah, meninggal semua, digabung, atau salah entri</source>
      <translation>Families that moved, all died, were merged or entered by mistake</translation>
    </message>
    <message>
      <source>{n} dari {m} poin</source>
      <translation>{n} of {m} points</translation>
    </message>
    <message>
      <source>{n} poin</source>
      <translation>{n} pts</translation>
    </message>
    <message>
      <source>menunggu isian lain</source>
      <translation>waits for other fields</translation>
    </message>
    <message>
      <source>Disembunyikan; jawaban yang tersimpan tetap berlaku.</source>
      <translation>Hidden; the stored answer stays in force.</translation>
    </message>
    <message>
      <source>Usulan: {jawaban} ({sebab})</source>
      <translation>Proposal: {jawaban} ({sebab})</translation>
    </message>
    <message>
      <source>Usulan: {jawaban}</source>
      <translation>Proposal: {jawaban}</translation>
    </message>
    <message>
      <source>Wawancara milik kantor kecamatan, jadi di sini hanya dibaca. Data keluarga dan anggota boleh dibetulkan; kantor kecamatan menerimanya lewat paket.</source>
      <translation>The interview belongs to the district office and is only read here. Data of families and members may be mended; the district office gets them by package.</translation>
    </message>
    <message>
      <source>Isian ini diketik sampai {saat} dan belum disimpan.</source>
      <translation>This entry was typed until {saat} and is not saved.</translation>
    </message>
    <message>
      <source>Sesudah itu keluarga ini disimpan dari tempat lain; perubahannya sudah ikut di sini.</source>
      <translation>After that the family was saved elsewhere; those changes are included here.</translation>
    </message>
    <message>
      <source>Sesudah itu keluarga ini disimpan dari tempat lain. {n} isian berbeda: yang tersimpan sekarang tertulis di samping isian Anda.</source>
      <translation>After that the family was saved elsewhere. {n} fields differ: what is stored now stands beside what you typed.</translation>
    </message>
    <message>
      <source>Tersimpan sekarang: {teks}. Isian Anda menggantikannya.</source>
      <translation>Stored now: {teks}. What you typed replaces it.</translation>
    </message>
    <message>
      <source>Buang isian ini…</source>
      <translation>Discard this entry…</translation>
    </message>
    <message>
      <source>Derajat, misalnya -7,0816 dan 110,3582; boleh ditempel keduanya dari peta. Boleh kosong.</source>
      <translation>Degrees, for instance -7.0816 and 110.3582; both may be pasted from a map. May be empty.</translation>
    </message>
    <message>
      <source>RW</source>
      <translation>RW</translation>
    </message>
    <message>
      <source>Tanggal wawancara</source>
      <translation>Interview date</translation>
    </message>
    <message>
      <source>Petugas pendata</source>
      <translation>Surveyor</translation>
    </message>
    <message>
      <source>Lintang</source>
      <translation>Latitude</translation>
    </message>
    <message>
      <source>Bujur</source>
      <translation>Longitude</translation>
    </message>
    <message>
      <source>Catatan</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Nomor KK belum diisi. Ketik 16 angka dari kartu keluarga.</source>
      <translation>The KK number is not filled in. Type the 16 digits of the family card.</translation>
    </message>
    <message>
      <source>Enam belas angka pada kartu keluarga. Tanpa nomor ini keluarga belum dapat disimpan.</source>
      <translation>Sixteen digits on the family card. Without this number the family cannot be saved.</translation>
    </message>
    <message>
      <source>Jalan, gang, dan nomor rumah.</source>
      <translation>Street, lane and house number.</translation>
    </message>
    <message>
      <source>Angka 1 sampai 999; 9 menjadi 009.</source>
      <translation>A number from 1 to 999; 9 becomes 009.</translation>
    </message>
    <message>
      <source>Angka 1 sampai 999; 2 menjadi 002.</source>
      <translation>A number from 1 to 999; 2 becomes 002.</translation>
    </message>
    <message>
      <source>Ketik nomor atau huruf depan kelurahan. Alt+↓ membuka daftar.</source>
      <translation>Type the number or first letters of the kelurahan. Alt+↓ opens the list.</translation>
    </message>
    <message>
      <source>6 sampai 15 angka; boleh kosong.</source>
      <translation>6 to 15 digits; may stay empty.</translation>
    </message>
    <message>
      <source>Luas lantai rumah dalam meter persegi; dipakai untuk luas per orang.</source>
      <translation>Floor area of the house in square metres; used for the area per person.</translation>
    </message>
    <message>
      <source>Hari keluarga didata, delapan angka hhbbtttt. Umur dihitung pada hari ini.</source>
      <translation>The day of the interview, eight digits ddmmyyyy. Ages are taken on this day.</translation>
    </message>
    <message>
      <source>Nama yang mendatangi keluarga.</source>
      <translation>Name of who visited the family.</translation>
    </message>
    <message>
      <source>Hal lain yang perlu diingat.</source>
      <translation>Anything else to remember.</translation>
    </message>
    <message>
      <source>Ke isian mana? Ketik nama atau kodenya</source>
      <translation>Which field? Type its name or code</translation>
    </message>
    <message>
      <source>Ke isian</source>
      <translation>Go to field</translation>
    </message>
    <message>
      <source>Isian formulir</source>
      <translation>Fields of the form</translation>
    </message>
    <message>
      <source>↑ ↓ memilih · Enter ke isian itu · Esc kembali</source>
      <translation>↑ ↓ choose · Enter goes to that field · Esc goes back</translation>
    </message>
    <message>
      <source>Tidak ada isian dengan nama atau kode itu.</source>
      <translation>No field has that name or code.</translation>
    </message>
    <message>
      <source>Keluarga belum disimpan. Betulkan isian yang ditandai merah; semua yang sudah diketik tetap ada. Masalah: {n}.</source>
      <translation>The family is not saved yet. Mend the fields marked red; everything typed is still there. Problems: {n}.</translation>
    </message>
    <message>
      <source>{nama} dikeluarkan dari isian ini.</source>
      <translation>{nama} was taken out of this form.</translation>
    </message>
    <message>
      <source>Anggota dikeluarkan dari isian ini.</source>
      <translation>The member was taken out of this form.</translation>
    </message>
    <message>
      <source>Kembalikan</source>
      <translation>Put back</translation>
    </message>
    <message>
      <source>Disembunyikan</source>
      <translation>Hidden</translation>
    </message>
    <message>
      <source>NIK keluarga ini disamarkan. Yang tersimpan tetap; ketik NIK hanya bila berubah, atau pakai Tampilkan NIK lengkap.</source>
      <translation>The NIKs of this family are masked. What is stored stays; type a NIK only when it changed, or use Show full NIKs.</translation>
    </message>
    <message>
      <source>NIK, data kesehatan, data anak, dan penghasilan keluarga ini disembunyikan karena pendataannya sudah diajukan. Yang tersimpan tetap; isi hanya yang berubah.</source>
      <translation>NIKs, health, children's and income data of this family are hidden because its survey was handed in. What is stored stays; fill in only what changed.</translation>
    </message>
    <message>
      <source>Anggota {nama}</source>
      <translation>Member {nama}</translation>
    </message>
    <message>
      <source>Keluarkan anggota {nama}</source>
      <translation>Take out member {nama}</translation>
    </message>
    <message>
      <source>Keluarkan anggota ini dari isian (Ctrl+Del)</source>
      <translation>Take this member out of the form (Ctrl+Del)</translation>
    </message>
    <message>
      <source>Jenis kelamin belum dipilih. Ketik 1 atau 2.</source>
      <translation>Sex is not chosen yet. Type 1 or 2.</translation>
    </message>
    <message>
      <source>dari NIK</source>
      <translation>from the NIK</translation>
    </message>
    <message>
      <source>Anggota baru</source>
      <translation>New member</translation>
    </message>
    <message>
      <source>Nama lengkap seperti di KTP atau kartu keluarga.</source>
      <translation>Full name as on the identity or family card.</translation>
    </message>
    <message>
      <source>NIK</source>
      <translation>NIK</translation>
    </message>
    <message>
      <source>Enam belas angka. Tanggal lahir dan jenis kelamin diusulkan dari NIK.</source>
      <translation>Sixteen digits. Birth date and sex are proposed from the NIK.</translation>
    </message>
    <message>
      <source>Bila belum ada NIK</source>
      <translation>If there is no NIK</translation>
    </message>
    <message>
      <source>Alasan belum ada NIK; hanya diisi bila NIK kosong.</source>
      <translation>Why there is no NIK yet; only when the NIK is empty.</translation>
    </message>
    <message>
      <source>Hubungan dengan kepala keluarga; tepat satu kepala keluarga.</source>
      <translation>Relation to the head of family; exactly one head.</translation>
    </message>
    <message>
      <source>Jenis kelamin</source>
      <translation>Sex</translation>
    </message>
    <message>
      <source>Seperti di kartu keluarga; diusulkan dari NIK.</source>
      <translation>As on the family card; proposed from the NIK.</translation>
    </message>
    <message>
      <source>Tempat lahir</source>
      <translation>Birth place</translation>
    </message>
    <message>
      <source>Kota atau kabupaten lahir.</source>
      <translation>City or regency of birth.</translation>
    </message>
    <message>
      <source>Tanggal lahir</source>
      <translation>Birth date</translation>
    </message>
    <message>
      <source>Agama</source>
      <translation>Religion</translation>
    </message>
    <message>
      <source>Ketik kode atau huruf depan.</source>
      <translation>Type the code or first letters.</translation>
    </message>
    <message>
      <source>Status kawin</source>
      <translation>Marital status</translation>
    </message>
    <message>
      <source>Pendidikan tamat</source>
      <translation>Education finished</translation>
    </message>
    <message>
      <source>Pendidikan tertinggi yang sudah ditamatkan.</source>
      <translation>The highest education that was finished.</translation>
    </message>
    <message>
      <source>Sekolah sekarang</source>
      <translation>Schooling now</translation>
    </message>
    <message>
      <source>Dipakai untuk anak usia 7 sampai 18 tahun.</source>
      <translation>Used for children of 7 to 18.</translation>
    </message>
    <message>
      <source>Pekerjaan</source>
      <translation>Occupation</translation>
    </message>
    <message>
      <source>Pekerjaan utama.</source>
      <translation>Main occupation.</translation>
    </message>
    <message>
      <source>Jaminan kesehatan</source>
      <translation>Health cover</translation>
    </message>
    <message>
      <source>Jaminan kesehatan (JKN) yang masih aktif.</source>
      <translation>Health cover (JKN) that is still active.</translation>
    </message>
    <message>
      <source>Disabilitas</source>
      <translation>Disability</translation>
    </message>
    <message>
      <source>7 bila tidak ada.</source>
      <translation>7 for none.</translation>
    </message>
    <message>
      <source>Penyakit kronis</source>
      <translation>Chronic illness</translation>
    </message>
    <message>
      <source>0 bila tidak ada.</source>
      <translation>0 for none.</translation>
    </message>
    <message>
      <source>Hamil</source>
      <translation>Pregnant</translation>
    </message>
    <message>
      <source>Hanya untuk perempuan usia 10 sampai 55 tahun.</source>
      <translation>Only for women of 10 to 55.</translation>
    </message>
    <message>
      <source>Status hidup</source>
      <translation>Life status</translation>
    </message>
    <message>
      <source>Yang meninggal atau pindah tidak dihitung sebagai jiwa.</source>
      <translation>Who died or moved does not count as a person of the family.</translation>
    </message>
    <message>
      <source>Tanggal status</source>
      <translation>Date of status</translation>
    </message>
    <message>
      <source>Tanggal meninggal atau pindah.</source>
      <translation>Date of death or move.</translation>
    </message>
    <message>
      <source>Hal lain yang perlu diingat tentang orang ini.</source>
      <translation>Anything else to remember about this person.</translation>
    </message>
    <message>
      <source>Ya</source>
      <translation>Yes</translation>
    </message>
    <message>
      <source>Tidak</source>
      <translation>No</translation>
    </message>
    <message>
      <source>Mungkin orang ini sudah tercatat:</source>
      <translation>This person may be recorded already:</translation>
    </message>
    <message>
      <source>Pakai</source>
      <translation>Use</translation>
    </message>
    <message>
      <source>{nama}, {tempat}: {bukti}</source>
      <translation>{nama}, {tempat}: {bukti}</translation>
    </message>
    <message>
      <source>Buka</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>Masalah dalam isian</source>
      <translation>Problems in the form</translation>
    </message>
    <message>
      <source>Masalah ({n})</source>
      <translation>Problems ({n})</translation>
    </message>
    <message>
      <source>Kelas dan masalah</source>
      <translation>Class and problems</translation>
    </message>
    <message>
      <source>Tidak ada masalah pada isian ini.</source>
      <translation>No problems in this form.</translation>
    </message>
    <message>
      <source>{judul} · {n} dibiarkan</source>
      <translation>{judul} · {n} left as they are</translation>
    </message>
    <message>
      <source>Tidak ada lagi yang dapat diurungkan dalam isian ini.</source>
      <translation>There is nothing more to undo in this entry.</translation>
    </message>
    <message>
      <source>Tidak ada lagi yang dapat diulangi.</source>
      <translation>There is nothing more to redo.</translation>
    </message>
    <message>
      <source>Catatan pada {isian}</source>
      <translation>Note on {isian}</translation>
    </message>
    <message>
      <source>Catatan ini tersimpan bersama keluarga dan tidak ikut dicetak. Kosongkan untuk menghapusnya.</source>
      <translation>This note is kept with the family and is never printed. Empty it to remove it.</translation>
    </message>
    <message>
      <source>Simpan catatan</source>
      <translation>Save note</translation>
    </message>
    <message>
      <source>Biarkan peringatan ini</source>
      <translation>Leave this warning</translation>
    </message>
    <message>
      <source>{kalimat} Bila memang benar, tulis alasannya; verifikator membacanya.</source>
      <translation>{kalimat} If it is right, write why; the verifier reads it.</translation>
    </message>
    <message>
      <source>Simpan alasan</source>
      <translation>Save reason</translation>
    </message>
    <message>
      <source>Letakkan kursor di sebuah isian dahulu, lalu tulis catatannya.</source>
      <translation>Put the cursor into a field first, then write its note.</translation>
    </message>
    <message>
      <source>&amp;Catatan</source>
      <translation>&amp;Note</translation>
    </message>
    <message>
      <source>Di sini tidak ada peringatan yang dapat dibiarkan. Pilih dahulu dalam daftar masalah.</source>
      <translation>There is no warning here that may stay. Choose one in the list of problems first.</translation>
    </message>
    <message>
      <source>tanpa kepala</source>
      <translation>without a head</translation>
    </message>
    <message>
      <source>Ajukan</source>
      <translation>Submit</translation>
    </message>
    <message>
      <source>Keluarga sebelumnya</source>
      <translation>Previous family</translation>
    </message>
    <message>
      <source>Keluarga berikutnya</source>
      <translation>Next family</translation>
    </message>
    <message>
      <source>Tampilkan NIK lengkap…</source>
      <translation>Show full NIKs…</translation>
    </message>
    <message>
      <source>Urungkan ketikan</source>
      <translation>Undo typing</translation>
    </message>
    <message>
      <source>Ulangi ketikan</source>
      <translation>Redo typing</translation>
    </message>
    <message>
      <source>Catatan pada isian…</source>
      <translation>Note on field…</translation>
    </message>
    <message>
      <source>Biarkan peringatan, beri alasan…</source>
      <translation>Leave warning, give a reason…</translation>
    </message>
    <message>
      <source>Pakai usulan pada isian</source>
      <translation>Use the proposal at the field</translation>
    </message>
    <message>
      <source>Ke isian…</source>
      <translation>Go to field…</translation>
    </message>
    <message>
      <source>Ke masalah berikutnya</source>
      <translation>Go to next problem</translation>
    </message>
    <message>
      <source>Ke masalah sebelumnya</source>
      <translation>To the problem before</translation>
    </message>
    <message>
      <source>Keluarga {nama} tersimpan.</source>
      <translation>Family {nama} saved.</translation>
    </message>
    <message>
      <source>Keluarga {nama} diajukan.</source>
      <translation>Family {nama} submitted.</translation>
    </message>
    <message>
      <source>Perubahan belum disimpan</source>
      <translation>Unsaved changes</translation>
    </message>
    <message>
      <source>Yang diketik pada keluarga ini belum disimpan. Sebagai draf, isiannya dapat dilanjutkan.</source>
      <translation>What was typed for this family is not saved. As a draft it can be continued.</translation>
    </message>
    <message>
      <source>Draf belum dapat disimpan karena pekerjaan lain sedang menulis. Coba lagi sesudah selesai.</source>
      <translation>The draft cannot be kept yet because another job is writing. Try again when it is done.</translation>
    </message>
    <message>
      <source>Buang isian yang belum disimpan</source>
      <translation>Discard the unsaved entry</translation>
    </message>
    <message>
      <source>Yang diketik dan belum disimpan pada keluarga ini hilang. Data tersimpan tetap.</source>
      <translation>What was typed and not saved for this family is lost. Stored data stays.</translation>
    </message>
    <message>
      <source>Buang 1 isian</source>
      <translation>Discard 1 entry</translation>
    </message>
    <message>
      <source>Isian ini dibuat oleh versi program yang lain dan tidak dapat dibuka di sini.</source>
      <translation>This entry was made by another version of the program and cannot be opened here.</translation>
    </message>
    <message>
      <source>Keluarga ini sudah tidak ada. Isian Anda dibuka sebagai keluarga baru.</source>
      <translation>This family is gone. Your entry is opened as a new family.</translation>
    </message>
    <message>
      <source>Belum dapat diajukan. {sebab}</source>
      <translation>Cannot be submitted yet. {sebab}</translation>
    </message>
    <message>
      <source>Simpan sebagai draf</source>
      <translation>Keep as a draft</translation>
    </message>
    <message>
      <source>Tinggalkan tanpa menyimpan</source>
      <translation>Leave without saving</translation>
    </message>
    <message>
      <source>Simpan &amp; berikutnya</source>
      <translation>Save &amp; next</translation>
    </message>
    <message>
      <source>belum dijawab</source>
      <translation>not answered</translation>
    </message>
    <message>
      <source>Keluarkan {n} keluarga</source>
      <translation>Take out {n} families</translation>
    </message>
    <message>
      <source>Keluarga yang keluar tidak lagi tampil dalam daftar. Riwayatnya tetap tersimpan.</source>
      <translation>Families that leave are no longer listed. Their history is kept.</translation>
    </message>
    <message>
      <source>&amp;Cara keluar</source>
      <translation>&amp;Way</translation>
    </message>
    <message>
      <source>Cara keluar belum dipilih.</source>
      <translation>The way is not chosen yet.</translation>
    </message>
    <message>
      <source>Pilih dari daftar.</source>
      <translation>Choose from the list.</translation>
    </message>
    <message>
      <source>Tanggal sesudah hari ini.</source>
      <translation>The date is after today.</translation>
    </message>
    <message>
      <source>Periksa tanggalnya.</source>
      <translation>Check the date.</translation>
    </message>
    <message>
      <source>Semua anggota meninggal</source>
      <translation>All members died</translation>
    </message>
    <message>
      <source>Entri keluarga baru</source>
      <translation>Enter a new family</translation>
    </message>
    <message>
      <source>Cetak KIM</source>
      <translation>Print KIM</translation>
    </message>
    <message>
      <source>Peristiwa keluarga…</source>
      <translation>Events of the family…</translation>
    </message>
    <message>
      <source>Foto keluarga…</source>
      <translation>Photos of the family…</translation>
    </message>
    <message>
      <source>Keluarkan…</source>
      <translation>Take out…</translation>
    </message>
    <message>
      <source>Riwayat keluarga ini</source>
      <translation>History of this family</translation>
    </message>
    <message>
      <source>Keadaan pada tanggal…</source>
      <translation>As on a day…</translation>
    </message>
    <message>
      <source>Permintaan data pribadi…</source>
      <translation>Request about personal data…</translation>
    </message>
    <message>
      <source>Ekspor</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>Tulis baris dan kolom yang tampak ke buku kerja Excel</source>
      <translation>Write the rows and columns that are shown to an Excel workbook</translation>
    </message>
    <message>
      <source>Saringan tersimpan…</source>
      <translation>Saved filters…</translation>
    </message>
    <message>
      <source>Tampilkan semua keluarga</source>
      <translation>Show all families</translation>
    </message>
    <message>
      <source>Ajukan {n} keluarga</source>
      <translation>Submit {n} families</translation>
    </message>
    <message>
      <source>Pendataan yang lengkap diajukan untuk divalidasi. Yang belum lengkap tetap draf.</source>
      <translation>Complete surveys are submitted for validation. Incomplete ones stay drafts.</translation>
    </message>
    <message>
      <source>Tidak ada keluarga untuk diekspor. Longgarkan saringannya dahulu.</source>
      <translation>There is no family to export. Loosen the filter first.</translation>
    </message>
    <message>
      <source>Daftar keluarga</source>
      <translation>List of families</translation>
    </message>
    <message>
      <source>Belum ada keluarga</source>
      <translation>No families yet</translation>
    </message>
    <message>
      <source>Entri keluarga pertama, atau impor buku kerja dari kota di halaman Tukar Data Kota.</source>
      <translation>Enter the first family, or import the city's workbook on the page City exchange.</translation>
    </message>
    <message>
      <source>Tidak ada keluarga yang cocok</source>
      <translation>No family matches</translation>
    </message>
    <message>
      <source>Longgarkan saringan di atas, atau tampilkan semua keluarga lagi.</source>
      <translation>Loosen the filters above, or show all families again.</translation>
    </message>
    <message>
      <source>Tampilkan semua</source>
      <translation>Show all</translation>
    </message>
    <message>
      <source>Enter membuka keluarga, Ctrl+N mengentri keluarga baru, Ctrl+F menyaring daftar. Klik judul kolom untuk mengurutkan; Ctrl atau Shift memilih beberapa keluarga.</source>
      <translation>Enter opens a family, Ctrl+N enters a new one, Ctrl+F filters the list. Click a heading to sort; Ctrl or Shift selects several families.</translation>
    </message>
    <message>
      <source>{kk} keluarga · {jiwa} jiwa dalam basis data warga miskin periode {periode}</source>
      <translation>{kk} families · {jiwa} persons in the register of the poor, period {periode}</translation>
    </message>
    <message>
      <source>Entri keluarga</source>
      <translation>Enter a family</translation>
    </message>
    <message>
      <source>Keluarga baru</source>
      <translation>New family</translation>
    </message>
    <message>
      <source>KK {kk}</source>
      <translation>KK {kk}</translation>
    </message>
    <message>
      <source>ada perubahan yang belum disimpan</source>
      <translation>unsaved changes</translation>
    </message>
    <message>
      <source>semua tersimpan</source>
      <translation>all saved</translation>
    </message>
    <message>
      <source>{n} keluarga dipilih</source>
      <translation>{n} families selected</translation>
    </message>
    <message>
      <source>Ini keluarga terakhir dalam daftar.</source>
      <translation>This is the last family of the list.</translation>
    </message>
    <message>
      <source>Ini keluarga pertama dalam daftar.</source>
      <translation>This is the first family of the list.</translation>
    </message>
    <message>
      <source>Foto keluarga</source>
      <translation>Photos of the family</translation>
    </message>
    <message>
      <source>Pilih foto</source>
      <translation>Choose a photo</translation>
    </message>
    <message>
      <source>Papan klip tidak berisi gambar. Salin gambarnya dahulu, lalu tempel.</source>
      <translation>The clipboard holds no picture. Copy it first, then paste.</translation>
    </message>
    <message>
      <source>Foto keluarga {nama}</source>
      <translation>Photos of the family of {nama}</translation>
    </message>
    <message>
      <source>Disimpan di berkas kantor yang terenkripsi. Keterangan kamera, juga letaknya, dibuang.</source>
      <translation>Kept in the encrypted office file. What the camera wrote, its place too, is thrown away.</translation>
    </message>
    <message>
      <source>Berkas itu tidak dapat dibaca. Periksa izinnya, atau pilih berkas lain.</source>
      <translation>The file cannot be read. Check its permissions, or choose another one.</translation>
    </message>
    <message>
      <source>Tampak depan</source>
      <translation>Front</translation>
    </message>
    <message>
      <source>Bagian dalam</source>
      <translation>Inside</translation>
    </message>
    <message>
      <source>Pilih berkas…</source>
      <translation>Choose a file…</translation>
    </message>
    <message>
      <source>Tempel</source>
      <translation>Paste</translation>
    </message>
    <message>
      <source>Lepas foto</source>
      <translation>Take the photo out</translation>
    </message>
    <message>
      <source>Dipasang {hari} oleh {siapa}</source>
      <translation>Put in {hari} by {siapa}</translation>
    </message>
    <message>
      <source>Belum ada foto. Ambil dengan kamera, pilih berkas, tempel, atau jatuhkan gambarnya.</source>
      <translation>No photo yet. Use the camera, choose a file, paste, or drop the picture here.</translation>
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
      <source>{done} dari {total}</source>
      <translation>{done} of {total}</translation>
    </message>
    <message>
      <source>Memasukkan keluarga</source>
      <translation>Entering families</translation>
    </message>
    <message>
      <source>Mencari keluarga</source>
      <translation>Finding families</translation>
    </message>
    <message>
      <source>Verifikasi, validasi, dan penetapan</source>
      <translation>Verification, validation and determination</translation>
    </message>
    <message>
      <source>Mencetak kartu KIM</source>
      <translation>Printing KIM cards</translation>
    </message>
    <message>
      <source>Menyerahkan kartu KIM</source>
      <translation>Handing over KIM cards</translation>
    </message>
    <message>
      <source>Memeriksa kartu</source>
      <translation>Checking a card</translation>
    </message>
    <message>
      <source>Bertukar data dengan kota</source>
      <translation>Exchanging data with the city</translation>
    </message>
    <message>
      <source>Cadangan</source>
      <translation>Backups</translation>
    </message>
    <message>
      <source>Bila ada yang keliru</source>
      <translation>When something went wrong</translation>
    </message>
    <message>
      <source>Tekan Ctrl+N di halaman Keluarga. Enter dan Tab maju, Shift+Tab mundur.</source>
      <translation>Press Ctrl+N on the page Families. Enter and Tab go on, Shift+Tab goes back.</translation>
    </message>
    <message>
      <source>Ketik kode atau huruf depan jawaban: 2 atau Pe menjadi Perempuan. Tanggal: hhbbtttt.</source>
      <translation>Type the code or first letters of an answer: 2 or Pe becomes Perempuan. Dates: ddmmyyyy.</translation>
    </message>
    <message>
      <source>NIK mengusulkan tanggal lahir dan jenis kelamin. Kelas dan alasannya ada di samping.</source>
      <translation>The NIK proposes birth date and sex. The class and its reasons stand beside.</translation>
    </message>
    <message>
      <source>Ctrl+S menyimpan; Ctrl+Shift+S menyimpan lalu membuka keluarga berikutnya.</source>
      <translation>Ctrl+S saves; Ctrl+Shift+S saves and opens the next family.</translation>
    </message>
    <message>
      <source>Tekan Ctrl+K di mana saja, lalu ketik NIK, No. KK, nama, alamat, atau kartu.</source>
      <translation>Press Ctrl+K anywhere, then type a NIK, KK number, name, address or card.</translation>
    </message>
    <message>
      <source>Enter membuka keluarga yang ditemukan.</source>
      <translation>Enter opens the family that was found.</translation>
    </message>
    <message>
      <source>Ajukan keluarga yang jawabannya lengkap; yang meragukan dikembalikan dengan alasan.</source>
      <translation>Submit families whose answers are complete; doubtful ones are returned with a reason.</translation>
    </message>
    <message>
      <source>Penetapan membekukan daftar dengan nomor dan tanggal SK. Sesudahnya kartu dapat dicetak.</source>
      <translation>Determination freezes the list under the number and date of a decree. Afterwards cards can be printed.</translation>
    </message>
    <message>
      <source>Di halaman Kartu KIM, cetak semua yang belum dicetak atau pilih beberapa keluarga.</source>
      <translation>On the page KIM Cards, print everything not printed yet or select some families.</translation>
    </message>
    <message>
      <source>Kertas yang sudah terpakai sebagian: pilih posisi kosong pertama.</source>
      <translation>For a half-used sheet, choose the first free position.</translation>
    </message>
    <message>
      <source>Di jendela cetak pilih ukuran sebenarnya (100 %), jangan disesuaikan dengan kertas.</source>
      <translation>In the print window choose actual size (100 %), not fit to page.</translation>
    </message>
    <message>
      <source>Cetak ulang perlu alasan; kartu lama diganti.</source>
      <translation>Printing again needs a reason; the former card is replaced.</translation>
    </message>
    <message>
      <source>Di tab Penyerahan, pindai kartunya: ia langsung tercatat diserahkan kepada kepalanya.</source>
      <translation>On the tab Hand-over, scan the card: it is noted as handed over to the head of the family at once.</translation>
    </message>
    <message>
      <source>Bila yang datang orang lain, pilih Penerima dan tulis namanya sebelum memindai.</source>
      <translation>When somebody else comes, choose the receiver and write the name before scanning.</translation>
    </message>
    <message>
      <source>Kartu rusak atau keliru ditandai di tab Batch cetak; setiap perbuatan dapat diurungkan.</source>
      <translation>Spoiled or wrong cards are marked on the tab Print batches; every act can be undone.</translation>
    </message>
    <message>
      <source>Tekan F9, lalu pindai kode QR kartu. Tanpa jaringan dan tanpa melihat NIK.</source>
      <translation>Press F9, then scan the QR code of the card. No network, and no NIK is seen.</translation>
    </message>
    <message>
      <source>Selalu cocokkan dengan KTP orang yang membawanya.</source>
      <translation>Always compare with the identity card of the bearer.</translation>
    </message>
    <message>
      <source>Buka buku kerja kota di Tukar Data Kota. Lihat dahulu baris yang ditolak.</source>
      <translation>Open the workbook of the city in City Exchange. Look at refused rows first.</translation>
    </message>
    <message>
      <source>Terapkan. Bila keliru, Urungkan impor mengembalikan semuanya.</source>
      <translation>Apply. If it was wrong, Undo import takes everything back.</translation>
    </message>
    <message>
      <source>Simpan berkas bertanda untuk baris yang perlu diperbaiki kota.</source>
      <translation>Save the marked file for rows that the city must mend.</translation>
    </message>
    <message>
      <source>Buku Data dan rekap dikirim dari tab Kirim ke kota.</source>
      <translation>The data book and recaps are sent from the tab Send to the city.</translation>
    </message>
    <message>
      <source>Pilih bulan; angkanya KK dan jiwa per kelurahan. Simpan sebagai PDF atau Excel.</source>
      <translation>Choose a month; the figures are families and persons per kelurahan. Save as PDF or Excel.</translation>
    </message>
    <message>
      <source>Buat cadangan di Pengaturan, bagian Cadangan. Salin foldernya ke flashdisk.</source>
      <translation>Make a backup in Settings, part Backups. Copy its folder to a USB stick.</translation>
    </message>
    <message>
      <source>Memulihkan selalu menjadi berkas baru; berkas yang ada tidak ditimpa.</source>
      <translation>Restoring always makes a new file; no file is overwritten.</translation>
    </message>
    <message>
      <source>Halaman Riwayat (Ctrl+H) mengurungkan yang sudah disimpan.</source>
      <translation>The page History (Ctrl+H) takes back what was saved.</translation>
    </message>
    <message>
      <source>F1 menjelaskan isian yang sedang dipilih; Ctrl+F1 menampilkan semua tombol.</source>
      <translation>F1 explains the field in focus; Ctrl+F1 shows all keys.</translation>
    </message>
    <message>
      <source>Di mana saja</source>
      <translation>Anywhere</translation>
    </message>
    <message>
      <source>Di daftar</source>
      <translation>In lists</translation>
    </message>
    <message>
      <source>Di entri ganda</source>
      <translation>In double entry</translation>
    </message>
    <message>
      <source>Di Periksa Kartu</source>
      <translation>On the card check</translation>
    </message>
    <message>
      <source>Di halaman Kartu KIM</source>
      <translation>On the page of KIM cards</translation>
    </message>
    <message>
      <source>Di formulir</source>
      <translation>In forms</translation>
    </message>
    <message>
      <source>Cari keluarga, orang, atau kartu</source>
      <translation>Find a family, person or card</translation>
    </message>
    <message>
      <source>Periksa kartu</source>
      <translation>Check a card</translation>
    </message>
    <message>
      <source>Ke halaman, menurut urutan di kiri</source>
      <translation>To a page, in the order at the left</translation>
    </message>
    <message>
      <source>Pengaturan</source>
      <translation>Settings</translation>
    </message>
    <message>
      <source>Bantuan untuk isian ini</source>
      <translation>Help on this field</translation>
    </message>
    <message>
      <source>Semua tombol</source>
      <translation>All keys</translation>
    </message>
    <message>
      <source>Segarkan</source>
      <translation>Refresh</translation>
    </message>
    <message>
      <source>Susun kolom</source>
      <translation>Arrange columns</translation>
    </message>
    <message>
      <source>Kunci layar</source>
      <translation>Lock the screen</translation>
    </message>
    <message>
      <source>Saring halaman ini</source>
      <translation>Filter this page</translation>
    </message>
    <message>
      <source>Buka baris</source>
      <translation>Open the row</translation>
    </message>
    <message>
      <source>Salin baris ke Excel</source>
      <translation>Copy rows to Excel</translation>
    </message>
    <message>
      <source>Pilih semua</source>
      <translation>Select all</translation>
    </message>
    <message>
      <source>Cetak</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>Isi berkas kota</source>
      <translation>Fill the city's file</translation>
    </message>
    <message>
      <source>Kirim paket</source>
      <translation>Send package</translation>
    </message>
    <message>
      <source>Ketik ulang berkas</source>
      <translation>Type the paper again</translation>
    </message>
    <message>
      <source>Ketikan pertama, ketikan Anda, atau nilai lain yang benar</source>
      <translation>The first typing, yours, or another value is right</translation>
    </message>
    <message>
      <source>Buka gambar atau PDF…</source>
      <translation>Open picture or PDF…</translation>
    </message>
    <message>
      <source>Cocokkan NIK di KTP</source>
      <translation>Compare the NIK on the KTP</translation>
    </message>
    <message>
      <source>Penyerahan dengan pindai</source>
      <translation>Hand over by scan</translation>
    </message>
    <message>
      <source>Serahkan kartu yang dipilih</source>
      <translation>Hand over the chosen cards</translation>
    </message>
    <message>
      <source>Batalkan penyerahan</source>
      <translation>Take back a hand-over</translation>
    </message>
    <message>
      <source>Tandai kartu rusak</source>
      <translation>Mark cards as spoiled</translation>
    </message>
    <message>
      <source>Cabut kartu</source>
      <translation>Revoke cards</translation>
    </message>
    <message>
      <source>Tarik kartu lama</source>
      <translation>Take in old cards</translation>
    </message>
    <message>
      <source>Urungkan batch cetak</source>
      <translation>Undo a print batch</translation>
    </message>
    <message>
      <source>Simpan dan berikutnya</source>
      <translation>Save and next</translation>
    </message>
    <message>
      <source>Ulangi</source>
      <translation>Redo</translation>
    </message>
    <message>
      <source>Ke isian tertentu</source>
      <translation>Go to a field</translation>
    </message>
    <message>
      <source>Tutup formulir</source>
      <translation>Close the form</translation>
    </message>
    <message>
      <source>Bantuan</source>
      <translation>Help</translation>
    </message>
    <message>
      <source>F1 pada isian menjelaskan isian itu; di sini penjelasan per pekerjaan</source>
      <translation>F1 on a field explains it; here is a guide by task</translation>
    </message>
    <message>
      <source>Bagian bantuan</source>
      <translation>Parts of the help</translation>
    </message>
    <message>
      <source>Panduan singkat</source>
      <translation>Short guide</translation>
    </message>
    <message>
      <source>Tentang program</source>
      <translation>About the program</translation>
    </message>
    <message>
      <source>Lisensi</source>
      <translation>Licences</translation>
    </message>
    <message>
      <source>Versi {version}</source>
      <translation>Version {version}</translation>
    </message>
    <message>
      <source>Alat kerja kantor kecamatan untuk basis data warga miskin: pendataan, penetapan, kartu KIM, pertukaran data dengan kota, dan rekap. Bekerja tanpa jaringan; datanya tersandi di PC ini.</source>
      <translation>Working tool of a kecamatan office for the register of the poor: survey, determination, KIM cards, exchange with the city, and recaps. Works without a network; its data are encrypted on this PC.</translation>
    </message>
    <message>
      <source>Qt {version}. Lisensi program ini MIT.</source>
      <translation>Qt {version}. This program is under the MIT licence.</translation>
    </message>
    <message>
      <source>Bobot dan ambang bawaan adalah usulan, bukan bobot resmi peraturan wali kota. Lihat Pengaturan, bagian Instrumen.</source>
      <translation>The weights and thresholds that come with it are a proposal, not the official weights of the mayoral regulation. See Settings, part Instrument.</translation>
    </message>
    <message>
      <source>Buka halamannya</source>
      <translation>Open its page</translation>
    </message>
    <message>
      <source>Buka halaman: {task}</source>
      <translation>Open the page: {task}</translation>
    </message>
    <message>
      <source>Ujung riwayat: {head}</source>
      <translation>End of the history: {head}</translation>
    </message>
    <message>
      <source>&amp;Bandingkan dengan kertas lama</source>
      <translation>&amp;Compare with an old paper</translation>
    </message>
    <message>
      <source>Ujung riwayat pada kertas lama</source>
      <translation>End of the history on an old paper</translation>
    </message>
    <message>
      <source>Riwayat 412-3fa9b2c41d07</source>
      <translation>Riwayat 412-3fa9b2c41d07</translation>
    </message>
    <message>
      <source>&amp;Cocokkan</source>
      <translation>C&amp;ompare</translation>
    </message>
    <message>
      <source>Yang berubah</source>
      <translation>What changed</translation>
    </message>
    <message>
      <source>berubah; isinya tidak ditampilkan untuk peran Anda</source>
      <translation>changed; your role is not shown how</translation>
    </message>
    <message>
      <source>Nomor lengkapnya ditampilkan atau diberikan. Datanya tidak berubah.</source>
      <translation>Its full numbers were shown or given out. Nothing changed.</translation>
    </message>
    <message>
      <source>Isi catatan ini telah dimusnahkan sesudah masa simpannya.</source>
      <translation>The content of this entry was destroyed after its time.</translation>
    </message>
    <message>
      <source>Peran</source>
      <translation>Role</translation>
    </message>
    <message>
      <source>Perbuatan</source>
      <translation>Act</translation>
    </message>
    <message>
      <source>Keluarga atau berkas</source>
      <translation>Family or file</translation>
    </message>
    <message>
      <source>Tempat</source>
      <translation>Place</translation>
    </message>
    <message>
      <source>Urungkan {n} data</source>
      <translation>Undo {n} records</translation>
    </message>
    <message>
      <source>Memeriksa rantai riwayat</source>
      <translation>Checking the history chain</translation>
    </message>
    <message>
      <source>Rantai riwayat terputus mulai catatan nomor {n}. Jangan mengetik lagi; pulihkan cadangan dan laporkan kepada administrator.</source>
      <translation>The chain of the history is broken from entry number {n}. Stop typing; restore a backup and tell the administrator.</translation>
    </message>
    <message>
      <source>Lihat catatan {n}</source>
      <translation>Show entry {n}</translation>
    </message>
    <message>
      <source>Rantai riwayat utuh: {n} catatan, sidik {sidik}.</source>
      <translation>The chain of the history is whole: {n} entries, fingerprint {sidik}.</translation>
    </message>
    <message>
      <source>{title} dibatalkan. Tidak ada yang berubah.</source>
      <translation>{title} was cancelled. Nothing changed.</translation>
    </message>
    <message>
      <source>Dapat diurungkan.</source>
      <translation>Can be undone.</translation>
    </message>
    <message>
      <source>Tidak ada data yang berubah</source>
      <translation>Nothing changed</translation>
    </message>
    <message>
      <source>Catatan {n}: {perbuatan}</source>
      <translation>Entry {n}: {perbuatan}</translation>
    </message>
    <message>
      <source>Sidik {sidik}</source>
      <translation>Fingerprint {sidik}</translation>
    </message>
    <message>
      <source>Catatan yang dipilih</source>
      <translation>The chosen entry</translation>
    </message>
    <message>
      <source>Sudah diurungkan oleh catatan nomor {n}.</source>
      <translation>Already undone by entry number {n}.</translation>
    </message>
    <message>
      <source>Data dalam catatan ini</source>
      <translation>Records of this entry</translation>
    </message>
    <message>
      <source>Pilih satu catatan untuk melihat isinya.</source>
      <translation>Choose an entry to see what it holds.</translation>
    </message>
    <message>
      <source>Catatan ini tidak mengubah data.</source>
      <translation>This entry changed nothing.</translation>
    </message>
    <message>
      <source>Lepas saringan keluarga</source>
      <translation>Remove the family filter</translation>
    </message>
    <message>
      <source>Semua &amp;keluarga</source>
      <translation>All &amp;families</translation>
    </message>
    <message>
      <source>&amp;Keluarga {nama}</source>
      <translation>&amp;Family {nama}</translation>
    </message>
    <message>
      <source>Tanggal pertama sesudah tanggal terakhir. Tukar keduanya.</source>
      <translation>The first date is after the last one. Swap them.</translation>
    </message>
    <message>
      <source>&amp;Tampilkan semua</source>
      <translation>&amp;Show all</translation>
    </message>
    <message>
      <source>Semua orang</source>
      <translation>Everybody</translation>
    </message>
    <message>
      <source>Semua perbuatan</source>
      <translation>Every act</translation>
    </message>
    <message>
      <source>Sejak tanggal</source>
      <translation>From the date</translation>
    </message>
    <message>
      <source>Sampai tanggal</source>
      <translation>Up to the date</translation>
    </message>
    <message>
      <source>Se&amp;jak</source>
      <translation>Fro&amp;m</translation>
    </message>
    <message>
      <source>Sam&amp;pai</source>
      <translation>U&amp;ntil</translation>
    </message>
    <message>
      <source>Semua yang pernah dilakukan di kantor ini, yang terbaru di atas. Saring menurut orang, perbuatan, keluarga, atau tanggal. Enter membuka keluarganya, Ctrl+D menunjukkan keadaannya pada suatu hari, Ctrl+U mengurungkan catatan selama tidak ada catatan lain yang bergantung padanya.</source>
      <translation>Everything ever done in this office, the newest at the top. Filter by person, act, family or date. Enter opens the family, Ctrl+D shows it as it stood on a day, Ctrl+U takes an entry back as long as no other entry depends on it.</translation>
    </message>
    <message>
      <source>{n} catatan yang cocok dengan saringan</source>
      <translation>{n} entries match the filter</translation>
    </message>
    <message>
      <source>Riwayat</source>
      <translation>History</translation>
    </message>
    <message>
      <source>{n} catatan; setiap perubahan tercatat dan tidak dapat dihapus</source>
      <translation>{n} entries; every change is recorded and cannot be deleted</translation>
    </message>
    <message>
      <source>Tidak ada catatan yang cocok</source>
      <translation>No entry matches</translation>
    </message>
    <message>
      <source>Longgarkan saringan di atas, atau tampilkan semua catatan lagi.</source>
      <translation>Loosen the filters above, or show all entries again.</translation>
    </message>
    <message>
      <source>&amp;Buka keluarga</source>
      <translation>&amp;Open family</translation>
    </message>
    <message>
      <source>Riwayat &amp;keluarga ini</source>
      <translation>History of this &amp;family</translation>
    </message>
    <message>
      <source>Keadaan keluarga pada &amp;tanggal…</source>
      <translation>Family as on a &amp;day…</translation>
    </message>
    <message>
      <source>&amp;Urungkan…</source>
      <translation>&amp;Undo…</translation>
    </message>
    <message>
      <source>&amp;Periksa rantai riwayat</source>
      <translation>&amp;Check the history chain</translation>
    </message>
    <message>
      <source>Tampilkan &amp;semua catatan</source>
      <translation>Show &amp;all entries</translation>
    </message>
    <message>
      <source>Riwayat perubahan</source>
      <translation>History of changes</translation>
    </message>
    <message>
      <source>Catatan nomor {n} tidak ada.</source>
      <translation>There is no entry number {n}.</translation>
    </message>
    <message>
      <source>Catatan ini tidak menyangkut keluarga yang masih tersimpan. Isinya ada di bawah daftar.</source>
      <translation>This entry is about no family that is still stored. What it holds is shown below the list.</translation>
    </message>
    <message>
      <source>yang dipilih</source>
      <translation>that was chosen</translation>
    </message>
    <message>
      <source>{waktu} · {orang}, {peran}</source>
      <translation>{waktu} · {orang}, {peran}</translation>
    </message>
    <message>
      <source>Urungkan catatan nomor {n}</source>
      <translation>Undo entry number {n}</translation>
    </message>
    <message>
      <source>“{act}” dibatalkan; pengaturannya kembali seperti sebelumnya.</source>
      <translation>“{act}” is taken back; the setting becomes what it was.</translation>
    </message>
    <message>
      <source>Catatan nomor {n} diurungkan.</source>
      <translation>Entry number {n} was undone.</translation>
    </message>
    <message>
      <source>Cocok: catatan nomor {n}, {act}, {waktu}.</source>
      <translation>Found: entry number {n}, {act}, {waktu}.</translation>
    </message>
    <message>
      <source>Ya, catatan {n}</source>
      <translation>Yes, entry {n}</translation>
    </message>
    <message>
      <source>Mengurungkan {n}</source>
      <translation>Undoes {n}</translation>
    </message>
    <message>
      <source>Catatan ini mengurungkan “{act}”. Bila diurungkan, “{act}” berlaku lagi pada {n} data.</source>
      <translation>This entry took “{act}” back. When it is undone, “{act}” is in force again for {n} records.</translation>
    </message>
    <message>
      <source>“{act}” dibatalkan: {n} keluarga kembali seperti sebelum catatan ini.</source>
      <translation>“{act}” is taken back: {n} families become what they were before this entry.</translation>
    </message>
    <message>
      <source>“{act}” dibatalkan. Kelas setiap keluarga dihitung ulang bila angkanya berubah.</source>
      <translation>“{act}” is taken back. Every class is reckoned again when the figures change.</translation>
    </message>
    <message>
      <source>Data kantor kembali seperti sebelum catatan ini.</source>
      <translation>The office profile becomes what it was before this entry.</translation>
    </message>
    <message>
      <source>{n} kepesertaan program kembali seperti sebelum catatan ini.</source>
      <translation>{n} enrolments become what they were before this entry.</translation>
    </message>
    <message>
      <source>Fotonya kembali seperti sebelum catatan ini.</source>
      <translation>The photo goes back to what it was before this entry.</translation>
    </message>
    <message>
      <source>“{act}” dibatalkan; susunan kolomnya kembali seperti sebelumnya.</source>
      <translation>“{act}” is taken back; the layout is as it was before.</translation>
    </message>
    <message>
      <source>“{act}” dibatalkan: kartunya kembali seperti sebelumnya. Nomor kartu yang cetaknya dibatalkan tidak dipakai lagi, dan kodenya tidak berlaku.</source>
      <translation>“{act}” is undone: the cards go back to what they were. Numbers of cards whose print is undone are not used again, and their codes are not valid.</translation>
    </message>
    <message>
      <source>“{act}” dibatalkan; stok blangkonya kembali seperti sebelumnya.</source>
      <translation>“{act}” is undone; the stock of blanks goes back to what it was.</translation>
    </message>
    <message>
      <source>“{act}” berlaku lagi pada {n} data.</source>
      <translation>“{act}” is in force again for {n} records.</translation>
    </message>
    <message>
      <source>{n} keluarga kembali seperti sebelumnya.</source>
      <translation>{n} families are as they were before.</translation>
    </message>
    <message>
      <source>Tulis seperti pada kertas, misalnya Riwayat 412-3fa9b2c41d07.</source>
      <translation>Type it as on the paper, such as Riwayat 412-3fa9b2c41d07.</translation>
    </message>
    <message>
      <source>Tidak ada dalam riwayat ini: kertas menyebut {n} catatan, riwayat ini lebih pendek. Ekor riwayat mungkin terpotong, atau kertasnya dari kantor lain.</source>
      <translation>Not in this history: the paper names {n} entries and this history is shorter. Its tail may have been cut, or the paper is from another office.</translation>
    </message>
    <message>
      <source>Tidak cocok: catatan nomor {n} ada, tetapi sidiknya lain. Riwayat pernah diubah, atau kertasnya dari kantor lain.</source>
      <translation>No match: entry number {n} exists with another fingerprint. The history was changed, or the paper is from another office.</translation>
    </message>
    <message>
      <source>Cocok: waktu itu riwayat masih kosong.</source>
      <translation>Found: the history was still empty then.</translation>
    </message>
    <message>
      <source>Dihapus</source>
      <translation>Removed</translation>
    </message>
    <message>
      <source>Dilihat</source>
      <translation>Looked at</translation>
    </message>
    <message>
      <source>Dimusnahkan</source>
      <translation>Destroyed</translation>
    </message>
    <message>
      <source>{n} jiwa</source>
      <translation>{n} persons</translation>
    </message>
    <message>
      <source>{n} % dari KK</source>
      <translation>{n} % of families</translation>
    </message>
    <message>
      <source>Periode {name} · {state} · dibuka {day}</source>
      <translation>Period {name} · {state} · opened {day}</translation>
    </message>
    <message>
      <source>{words} · SK {number}, {day}</source>
      <translation>{words} · decree {number}, {day}</translation>
    </message>
    <message>
      <source>{n} KK</source>
      <translation>{n} families</translation>
    </message>
    <message>
      <source>Belum ada periode pendataan.</source>
      <translation>There is no survey period yet.</translation>
    </message>
    <message>
      <source>Beranda</source>
      <translation>Home</translation>
    </message>
    <message>
      <source>Basis data warga miskin</source>
      <translation>Register of poor families</translation>
    </message>
    <message>
      <source>Buat cadangan sekarang</source>
      <translation>Make a backup now</translation>
    </message>
    <message>
      <source>Cadangan dibuat dan teruji dapat dipulihkan.</source>
      <translation>The backup is made and proved to restore.</translation>
    </message>
    <message>
      <source>Beranda memperlihatkan keadaan kantor: jumlah keluarga per kelas, yang menunggu dikerjakan, umur cadangan, dan langkah berikutnya. Tekan angka untuk melihat nama-namanya.</source>
      <translation>Home shows the state of the office: families per class, what is waiting, the age of the backup, and the next steps. Press a figure to see its names.</translation>
    </message>
    <message>
      <source>Cadangan data</source>
      <translation>Backup</translation>
    </message>
    <message>
      <source>Langkah berikutnya</source>
      <translation>Next steps</translation>
    </message>
    <message>
      <source>Buka Kepercayaan</source>
      <translation>Open Trust</translation>
    </message>
    <message>
      <source>Buat lembar pemulihan</source>
      <translation>Make the recovery sheet</translation>
    </message>
    <message>
      <source>Bila kata sandi terlupa, hanya lembar itu yang membuka kantor. Perlu dua menit.</source>
      <translation>When a password is forgotten, only that sheet opens the office. It takes two minutes.</translation>
    </message>
    <message>
      <source>Buat lembar…</source>
      <translation>Make the sheet…</translation>
    </message>
    <message>
      <source>Buka periode pendataan</source>
      <translation>Open a survey period</translation>
    </message>
    <message>
      <source>Pendataan, kelas, dan kartu selalu milik satu periode.</source>
      <translation>Surveys, classes and cards always belong to one period.</translation>
    </message>
    <message>
      <source>Buka Pengaturan</source>
      <translation>Open Settings</translation>
    </message>
    <message>
      <source>Jawab {n} permintaan tentang data pribadi</source>
      <translation>Answer {n} requests about personal data</translation>
    </message>
    <message>
      <source>Lihat permintaan</source>
      <translation>See requests</translation>
    </message>
    <message>
      <source>Isi parameter periode yang masih kosong</source>
      <translation>Fill in the parameters of the period that are still empty</translation>
    </message>
    <message>
      <source>Tanpa {names}, kelas keluarga belum dapat dihitung.</source>
      <translation>Without {names} the class of a family cannot be reckoned yet.</translation>
    </message>
    <message>
      <source>Ada {n} isian yang belum disimpan</source>
      <translation>{n} unsaved entries are waiting</translation>
    </message>
    <message>
      <source>Yang Anda ketik masih ada. Lanjutkan, lalu simpan.</source>
      <translation>What you typed is still there. Continue, then save.</translation>
    </message>
    <message>
      <source>Lihat isian</source>
      <translation>Show entries</translation>
    </message>
    <message>
      <source>Periksa {n} pasangan yang mungkin ganda</source>
      <translation>Look at {n} pairs that may be doubles</translation>
    </message>
    <message>
      <source>Orang yang sama tercatat dua kali: gabungkan, atau nyatakan bukan orang yang sama.</source>
      <translation>The same person recorded twice: merge them, or say that they are not the same.</translation>
    </message>
    <message>
      <source>Lihat pasangan</source>
      <translation>See the pairs</translation>
    </message>
    <message>
      <source>Entri keluarga pertama</source>
      <translation>Enter the first family</translation>
    </message>
    <message>
      <source>Ketik dari formulir pendataan; kelas dihitung sambil mengetik.</source>
      <translation>Type from the survey form; the class is reckoned while you type.</translation>
    </message>
    <message>
      <source>Impor buku kerja dari kota</source>
      <translation>Import a workbook from the city</translation>
    </message>
    <message>
      <source>Setiap baris diperiksa dan diperlihatkan dahulu sebelum disimpan.</source>
      <translation>Every row is checked and shown before it is saved.</translation>
    </message>
    <message>
      <source>Buka Tukar Data Kota</source>
      <translation>Open City data exchange</translation>
    </message>
    <message>
      <source>Cetak rekap bulanan dan daftar penerima</source>
      <translation>Print the monthly recap and the beneficiary list</translation>
    </message>
    <message>
      <source>Angka bulan ini per kelurahan, dalam KK dan jiwa.</source>
      <translation>This month’s figures per kelurahan, in families and persons.</translation>
    </message>
    <message>
      <source>Buka Rekap</source>
      <translation>Open Recap</translation>
    </message>
    <message>
      <source>{n} sudah lewat batas 3 × 24 jam.</source>
      <translation>{n} are beyond the limit of 3 × 24 hours.</translation>
    </message>
    <message>
      <source>Setiap permintaan dijawab paling lambat 3 × 24 jam sejak diterima.</source>
      <translation>Every request is answered within 3 × 24 hours of its receipt.</translation>
    </message>
    <message>
      <source>Perbaiki {n} keluarga yang dikembalikan</source>
      <translation>Mend {n} returned families</translation>
    </message>
    <message>
      <source>Alasannya tertulis pada setiap keluarga. Setelah diperbaiki, ajukan lagi.</source>
      <translation>The reason stands with each family. Submit them again when mended.</translation>
    </message>
    <message>
      <source>Lihat yang dikembalikan</source>
      <translation>See the returned ones</translation>
    </message>
    <message>
      <source>Betulkan {n} keluarga yang masih salah isi</source>
      <translation>Correct {n} families with errors</translation>
    </message>
    <message>
      <source>Keluarga dengan galat belum dapat diajukan.</source>
      <translation>Families with errors cannot be submitted yet.</translation>
    </message>
    <message>
      <source>Lihat yang salah isi</source>
      <translation>See those with errors</translation>
    </message>
    <message>
      <source>Periksa dan validasi {n} keluarga</source>
      <translation>Check and validate {n} families</translation>
    </message>
    <message>
      <source>Bandingkan jawaban dengan keadaan di lapangan, lalu validasi atau kembalikan.</source>
      <translation>Compare the answers with the facts in the field, then validate or return.</translation>
    </message>
    <message>
      <source>Buka Verifikasi</source>
      <translation>Open Verification</translation>
    </message>
    <message>
      <source>Tetapkan daftar: {n} keluarga sudah divalidasi</source>
      <translation>Determine the list: {n} families are validated</translation>
    </message>
    <message>
      <source>Daftar dibekukan dengan nomor dan tanggal SK.</source>
      <translation>The list is frozen under the number and date of a decree.</translation>
    </message>
    <message>
      <source>Tetapkan daftar…</source>
      <translation>Determine the list…</translation>
    </message>
    <message>
      <source>Ajukan {n} draf yang sudah lengkap</source>
      <translation>Submit {n} drafts that are complete</translation>
    </message>
    <message>
      <source>Yang belum lengkap disebut satu per satu dengan alasannya.</source>
      <translation>Those that are not complete are named one by one with the reason.</translation>
    </message>
    <message>
      <source>Lihat draf</source>
      <translation>See drafts</translation>
    </message>
    <message>
      <source>Cetak {n} kartu KIM</source>
      <translation>Print {n} KIM cards</translation>
    </message>
    <message>
      <source>Keluarga yang ditetapkan dan belum punya kartu.</source>
      <translation>Determined families that have no card yet.</translation>
    </message>
    <message>
      <source>Buka Kartu KIM</source>
      <translation>Open KIM cards</translation>
    </message>
    <message>
      <source>Menunggu dikerjakan</source>
      <translation>Waiting to be done</translation>
    </message>
    <message>
      <source>Kartu belum dicetak</source>
      <translation>Cards not printed</translation>
    </message>
    <message>
      <source>{n} kartu</source>
      <translation>{n} cards</translation>
    </message>
    <message>
      <source>Tabel</source>
      <translation>Table</translation>
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
      <source>Menu baris</source>
      <translation>Menu of the row</translation>
    </message>
    <message>
      <source>{kalimat} Dibiarkan: {alasan}</source>
      <translation>{kalimat} Left as it is: {alasan}</translation>
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
      <source>Diusulkan</source>
      <translation>Proposed</translation>
    </message>
    <message>
      <source>Disetujui</source>
      <translation>Approved</translation>
    </message>
    <message>
      <source>Menerima</source>
      <translation>Receiving</translation>
    </message>
    <message>
      <source>Dibatalkan</source>
      <translation>Cancelled</translation>
    </message>
    <message>
      <source>&amp;Kolom tanda tangan penerima</source>
      <translation>&amp;Column for signatures</translation>
    </message>
    <message>
      <source>N&amp;IK lengkap</source>
      <translation>Full N&amp;IK</translation>
    </message>
    <message>
      <source>Tanpa pilihan ini NIK disamarkan. Permintaan NIK lengkap dicatat dalam riwayat.</source>
      <translation>Without this the NIK is masked. Asking for full NIKs is recorded in the history.</translation>
    </message>
    <message>
      <source>yang masih ikut</source>
      <translation>still taking part</translation>
    </message>
    <message>
      <source>Kel&amp;urahan</source>
      <translation>Kel&amp;urahan</translation>
    </message>
    <message>
      <source>R&amp;T</source>
      <translation>R&amp;T</translation>
    </message>
    <message>
      <source>Ke&amp;las</source>
      <translation>C&amp;lass</translation>
    </message>
    <message>
      <source>A&amp;rah kertas</source>
      <translation>Di&amp;rection of the paper</translation>
    </message>
    <message>
      <source>&amp;PDF…</source>
      <translation>&amp;PDF…</translation>
    </message>
    <message>
      <source>&amp;Excel…</source>
      <translation>&amp;Excel…</translation>
    </message>
    <message>
      <source>Angka 1 sampai 999; kosong: semua RW.</source>
      <translation>A number from 1 to 999; empty: every RW.</translation>
    </message>
    <message>
      <source>Angka 1 sampai 999; kosong: semua RT.</source>
      <translation>A number from 1 to 999; empty: every RT.</translation>
    </message>
    <message>
      <source>Kelas menurut penetapan; kosong: semua kelas.</source>
      <translation>The class given by the determination; empty: every class.</translation>
    </message>
    <message>
      <source>Kepesert&amp;aan</source>
      <translation>P&amp;articipation</translation>
    </message>
    <message>
      <source>Ukuran kertas PDF.</source>
      <translation>Paper of the PDF.</translation>
    </message>
    <message>
      <source>Mendatar memuat lebih banyak kolom; tegak memuat lebih banyak baris.</source>
      <translation>Landscape holds more columns; portrait holds more rows.</translation>
    </message>
    <message>
      <source>Kolom daftar dan urutannya, di PDF dan di Excel. Pilihan ini diingat di komputer ini.</source>
      <translation>The columns of the list and their order, in the PDF and in Excel. The choice is remembered on this PC.</translation>
    </message>
    <message>
      <source>215 × 330 mm</source>
      <translation>215 × 330 mm</translation>
    </message>
    <message>
      <source>210 × 297 mm</source>
      <translation>210 × 297 mm</translation>
    </message>
    <message>
      <source>Mendatar</source>
      <translation>Landscape</translation>
    </message>
    <message>
      <source>Tegak</source>
      <translation>Portrait</translation>
    </message>
    <message>
      <source>Kosong: semua yang belum selesai atau dibatalkan.</source>
      <translation>Empty: everyone whose participation has not ended or been cancelled.</translation>
    </message>
    <message>
      <source>Daftar {kk} keluarga, {jiwa} jiwa ditulis pada {pages} halaman.</source>
      <translation>A list of {kk} families, {jiwa} persons is written on {pages} pages.</translation>
    </message>
    <message>
      <source>Daftar penerima</source>
      <translation>Beneficiary list</translation>
    </message>
    <message>
      <source>Tulis NIK lengkap?</source>
      <translation>Write full NIKs?</translation>
    </message>
    <message>
      <source>Tulis untuk apa dan untuk siapa daftar ini. Peminta, waktu, dan tujuannya dicatat dalam riwayat. Simpan berkasnya di tempat yang aman.</source>
      <translation>Write what this list is for, and for whom. Who asked, when and why is kept in the history. Keep the file in a safe place.</translation>
    </message>
    <message>
      <source>Tulis dengan NIK lengkap</source>
      <translation>Write with full NIKs</translation>
    </message>
    <message>
      <source>Layar terkunci</source>
      <translation>Screen locked</translation>
    </message>
    <message>
      <source>Yang sedang diketik tidak hilang, dan pekerjaan yang sedang berjalan tetap berjalan.</source>
      <translation>What is being typed is not lost, and work that is running goes on.</translation>
    </message>
    <message>
      <source>&amp;Buka kunci</source>
      <translation>&amp;Unlock</translation>
    </message>
    <message>
      <source>&amp;Ganti pengguna</source>
      <translation>&amp;Change user</translation>
    </message>
    <message>
      <source>&amp;Kata sandi</source>
      <translation>Pass&amp;word</translation>
    </message>
    <message>
      <source>Membuka kunci</source>
      <translation>Unlocking</translation>
    </message>
    <message>
      <source>Mengganti kata sandi</source>
      <translation>Changing the password</translation>
    </message>
    <message>
      <source>Kata sandi Anda diganti. Pakai yang baru mulai sekarang.</source>
      <translation>Your password was changed. Use the new one from now on.</translation>
    </message>
    <message>
      <source>Ganti pengguna…</source>
      <translation>Change user…</translation>
    </message>
    <message>
      <source>Ganti kata sandi…</source>
      <translation>Change password…</translation>
    </message>
    <message>
      <source>layar terkunci</source>
      <translation>screen locked</translation>
    </message>
    <message>
      <source>Susun kolom…</source>
      <translation>Arrange columns…</translation>
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
      <source>Cari keluarga…</source>
      <translation>Find a family…</translation>
    </message>
    <message>
      <source>Halaman ini tidak memuat tabel. Buka dahulu halaman yang bertabel.</source>
      <translation>This page has no table. Go to a page with a table first.</translation>
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
      <source>Mencocokkan dengan KTP atau kartu keluarga</source>
      <translation>Comparing with the KTP or family card</translation>
    </message>
    <message>
      <source>Permintaan warga yang bersangkutan</source>
      <translation>Request of the person concerned</translation>
    </message>
    <message>
      <source>Memeriksa NIK ganda atau keliru</source>
      <translation>Checking a double or wrong NIK</translation>
    </message>
    <message>
      <source>Mencocokkan dengan data dinas lain</source>
      <translation>Comparing with data of another agency</translation>
    </message>
    <message>
      <source>Pemeriksaan atau audit</source>
      <translation>Inspection or audit</translation>
    </message>
    <message>
      <source>NIK lengkap</source>
      <translation>Full NIKs</translation>
    </message>
    <message>
      <source>Tampilkan NIK {n} keluarga</source>
      <translation>Show NIKs of {n} families</translation>
    </message>
    <message>
      <source>NIK belum ditampilkan</source>
      <translation>No NIKs are shown yet</translation>
    </message>
    <message>
      <source>Pilih alasannya, lalu tekan Tampilkan.</source>
      <translation>Choose the reason, then press Show.</translation>
    </message>
    <message>
      <source>NIK lengkap anggota keluarga</source>
      <translation>Full NIKs of family members</translation>
    </message>
    <message>
      <source>Tampilkan NIK lengkap</source>
      <translation>Show full NIKs</translation>
    </message>
    <message>
      <source>Nama Anda, waktu, keluarga, dan alasannya dicatat dalam riwayat (UU 27/2022).</source>
      <translation>Your name, the time, the families and the reason are kept in the history (Law 27/2022).</translation>
    </message>
    <message>
      <source>Kantor {city}</source>
      <translation>Office of {city}</translation>
    </message>
    <message>
      <source>Buka kantor lain…</source>
      <translation>Open another office…</translation>
    </message>
    <message>
      <source>Buat kantor baru…</source>
      <translation>Make a new office…</translation>
    </message>
    <message>
      <source>Verifikasi &amp; Validasi</source>
      <translation>Verification &amp; Validation</translation>
    </message>
    <message>
      <source>Program Bantuan</source>
      <translation>Assistance programmes</translation>
    </message>
    <message>
      <source>Rekap</source>
      <translation>Recap</translation>
    </message>
    <message>
      <source>Pelindungan Data</source>
      <translation>Data Protection</translation>
    </message>
    <message>
      <source>&amp;Tampilkan</source>
      <translation>&amp;Show</translation>
    </message>
    <message>
      <source>Keadaan {tanggal}</source>
      <translation>As on {tanggal}</translation>
    </message>
    <message>
      <source>{keadaan} · periode {periode}</source>
      <translation>{keadaan} · period {periode}</translation>
    </message>
    <message>
      <source>Keadaan pada suatu tanggal</source>
      <translation>As on a day</translation>
    </message>
    <message>
      <source>Ta&amp;nggal</source>
      <translation>&amp;Date</translation>
    </message>
    <message>
      <source>Data keluarga pada tanggal itu</source>
      <translation>The family on that day</translation>
    </message>
    <message>
      <source>Keadaan {tanggal}: {nama}</source>
      <translation>As on {tanggal}: {nama}</translation>
    </message>
    <message>
      <source>Hanya untuk dibaca; dihitung dari riwayat.</source>
      <translation>To be read only; reckoned from the history.</translation>
    </message>
    <message>
      <source>Keluarga ini sudah keluar: {cara}, {tanggal}.</source>
      <translation>This family had left: {cara}, {tanggal}.</translation>
    </message>
    <message>
      <source>Pada tanggal itu keluarga ini belum ada di berkas kantor; catatan pertamanya {tanggal}.</source>
      <translation>On that day this family was not in the office file yet; its first entry is of {tanggal}.</translation>
    </message>
    <message>
      <source>Seperti sesudah catatan nomor {n}: {perbuatan}, {waktu}, oleh {orang}.</source>
      <translation>As after entry number {n}: {perbuatan}, {waktu}, by {orang}.</translation>
    </message>
    <message>
      <source>Keluarga ini sempat dientri, lalu entrinya diurungkan. Malam itu ia tidak ada di berkas.</source>
      <translation>This family had been entered and that was undone. It was not in the file that evening.</translation>
    </message>
    <message>
      <source>Isi riwayat keluarga ini telah dimusnahkan sesudah masa simpannya.</source>
      <translation>The history of this family was destroyed after its time.</translation>
    </message>
    <message>
      <source>Riwayat tidak mengenal keluarga ini.</source>
      <translation>The history does not know this family.</translation>
    </message>
    <message>
      <source>Ganti kata sandi sementara</source>
      <translation>Change the temporary password</translation>
    </message>
    <message>
      <source>Kata sandi Anda diberikan orang lain. Pilih kata sandi sendiri; sesudah itu hanya Anda yang mengetahuinya.</source>
      <translation>Somebody else gave you your password. Choose one of your own; after that only you know it.</translation>
    </message>
    <message>
      <source>&amp;Ganti dan masuk</source>
      <translation>&amp;Change and sign in</translation>
    </message>
    <message>
      <source>&amp;Kembali</source>
      <translation>&amp;Back</translation>
    </message>
    <message>
      <source>Kata sandi baru masih sama dengan yang diberikan.</source>
      <translation>The new password is still the one you were given.</translation>
    </message>
    <message>
      <source>Buat kantor baru</source>
      <translation>Make a new office</translation>
    </message>
    <message>
      <source>Cukup sekali untuk satu kecamatan, atau untuk seluruh kota. Kop dan parameter diatur kemudian di Pengaturan.</source>
      <translation>Once for a kecamatan, or for a whole city, is enough. Letterhead and parameters are set later in Settings.</translation>
    </message>
    <message>
      <source>K&amp;ecamatan atau kota</source>
      <translation>K&amp;ecamatan or city</translation>
    </message>
    <message>
      <source>&amp;Simpan di</source>
      <translation>&amp;Save in</translation>
    </message>
    <message>
      <source>Nama &amp;lengkap</source>
      <translation>Full &amp;name</translation>
    </message>
    <message>
      <source>Nama pen&amp;gguna</source>
      <translation>&amp;User name</translation>
    </message>
    <message>
      <source>&amp;Jabatan</source>
      <translation>&amp;Position</translation>
    </message>
    <message>
      <source>&amp;Nama</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <source>Pangka&amp;t</source>
      <translation>Ran&amp;k</translation>
    </message>
    <message>
      <source>N&amp;IP</source>
      <translation>N&amp;IP</translation>
    </message>
    <message>
      <source>Simpan berkas kantor</source>
      <translation>Save the office file</translation>
    </message>
    <message>
      <source>&amp;Pilih…</source>
      <translation>C&amp;hoose…</translation>
    </message>
    <message>
      <source>&amp;Buat kantor</source>
      <translation>&amp;Make the office</translation>
    </message>
    <message>
      <source>Ketik kode atau huruf depan. Kantor kota menerima data semua kecamatan dan menandatangani daftar kepercayaan kartu. Tidak dapat diganti kemudian.</source>
      <translation>Type a code or first letters. The office of the city takes in the data of all kecamatan and signs the trust list of the cards. It cannot be changed later.</translation>
    </message>
    <message>
      <source>Di cakram komputer ini, bukan folder jaringan. Berkas kuncinya dibuat di sampingnya.</source>
      <translation>On a disk of this computer, not in a network folder. Its key file is made beside it.</translation>
    </message>
    <message>
      <source>Administrator pertama</source>
      <translation>First administrator</translation>
    </message>
    <message>
      <source>Anda sendiri. Pengguna lain ditambahkan kemudian di Pengaturan.</source>
      <translation>Yourself. Other users are added later in Settings.</translation>
    </message>
    <message>
      <source>Huruf kecil tanpa spasi, misalnya nama panggilan. Dipakai untuk masuk dan di riwayat.</source>
      <translation>Small letters without spaces, such as a nickname. Used to sign in and in the history.</translation>
    </message>
    <message>
      <source>Penandatangan</source>
      <translation>Signatory</translation>
    </message>
    <message>
      <source>Tercetak di daftar, rekap, dan kartu. Dapat diisi nanti di Pengaturan.</source>
      <translation>Printed on lists, recaps and cards. Can be filled in later in Settings.</translation>
    </message>
    <message>
      <source>Pilih kecamatan atau kota kantor ini dari daftar.</source>
      <translation>Choose the kecamatan or city of this office from the list.</translation>
    </message>
    <message>
      <source>Pilih tempat berkas kantor disimpan.</source>
      <translation>Choose where the office file is kept.</translation>
    </message>
    <message>
      <source>Isi nama lengkap administrator pertama.</source>
      <translation>Fill in the full name of the first administrator.</translation>
    </message>
    <message>
      <source>Berkas kantor belum dipilih. Tekan Pilih, lalu cari berkasnya.</source>
      <translation>No office file is chosen yet. Press Choose, then look for the file.</translation>
    </message>
    <message>
      <source>Buka kantor</source>
      <translation>Open an office</translation>
    </message>
    <message>
      <source>Semua data satu kecamatan ada dalam satu berkas kantor yang terkunci kata sandi.</source>
      <translation>All data of a kecamatan are in one office file, locked by a password.</translation>
    </message>
    <message>
      <source>Buat kantor ba&amp;ru…</source>
      <translation>Make a &amp;new office…</translation>
    </message>
    <message>
      <source>Buka kantor &amp;latihan</source>
      <translation>Open the &amp;training office</translation>
    </message>
    <message>
      <source>Pulihkan dari &amp;cadangan…</source>
      <translation>Restore a &amp;backup…</translation>
    </message>
    <message>
      <source>Hanya memeriksa kartu KIM, tanpa membuka kantor   F9</source>
      <translation>Only check KIM cards, without opening an office   F9</translation>
    </message>
    <message>
      <source>Lupa kata &amp;sandi? Pakai lembar pemulihan</source>
      <translation>Forgot the password? Use the recover&amp;y sheet</translation>
    </message>
    <message>
      <source>&amp;Berkas kantor</source>
      <translation>Office &amp;file</translation>
    </message>
    <message>
      <source>Pilih berkas kantor</source>
      <translation>Choose the office file</translation>
    </message>
    <message>
      <source>Berkas berakhiran .kantor; berkas kuncinya (.kunci) ada di folder yang sama.</source>
      <translation>A file that ends with .kantor; its key file (.kunci) is in the same folder.</translation>
    </message>
    <message>
      <source>Nama pengguna Anda sendiri di kantor ini, seperti diberikan administrator.</source>
      <translation>Your own user name in this office, as the administrator gave it.</translation>
    </message>
    <message>
      <source>Kata sandi Anda sendiri. Kantor latihan dibuka tanpa kata sandi.</source>
      <translation>Your own password. The training office opens without a password.</translation>
    </message>
    <message>
      <source>Belum punya berkas kantor, ingin mencoba dengan warga rekaan, atau kehilangan berkas?</source>
      <translation>No office file yet, want to try with invented people, or lost your file?</translation>
    </message>
    <message>
      <source>Kelompok ke-{n} belum sama dengan lembarnya.</source>
      <translation>Group {n} is not yet as on the sheet.</translation>
    </message>
    <message>
      <source>Lupa kata sandi</source>
      <translation>Forgotten password</translation>
    </message>
    <message>
      <source>Administrator memakai kode dari lembar pemulihan. Pengguna lain cukup meminta kata sandi sementara kepada administrator.</source>
      <translation>An administrator uses the code of the recovery sheet. Other users ask an administrator for a temporary password.</translation>
    </message>
    <message>
      <source>Kode pemuli&amp;han</source>
      <translation>Recovery c&amp;ode</translation>
    </message>
    <message>
      <source>&amp;Pulihkan dan masuk</source>
      <translation>&amp;Recover and sign in</translation>
    </message>
    <message>
      <source>Tujuh kelompok dari lembar pemulihan. Tanda hubung terisi sendiri.</source>
      <translation>Seven groups from the recovery sheet. Hyphens fill in by themselves.</translation>
    </message>
    <message>
      <source>Administrator yang mendapat kata sandi baru, seperti tertera di lembarnya.</source>
      <translation>The administrator who gets a new password, as written on the sheet.</translation>
    </message>
    <message>
      <source>Ketujuh kelompok terbaca.</source>
      <translation>All seven groups are readable.</translation>
    </message>
    <message>
      <source>Isi nama pengguna administrator itu.</source>
      <translation>Fill in the user name of the administrator.</translation>
    </message>
    <message>
      <source>Pulihkan dari cadangan</source>
      <translation>Restore a backup</translation>
    </message>
    <message>
      <source>Cadangan berikutnya sudah dipilih.</source>
      <translation>The next backup is chosen.</translation>
    </message>
    <message>
      <source>Cadangan nomor {n}: {text}</source>
      <translation>Backup number {n}: {text}</translation>
    </message>
    <message>
      <source>Pulihkan sebagai berkas baru</source>
      <translation>Restore as a new file</translation>
    </message>
    <message>
      <source>Pilih flashdisk atau folder cadangan</source>
      <translation>Choose a stick or folder of backups</translation>
    </message>
    <message>
      <source>Belum ada cadangan yang ditemukan</source>
      <translation>No backup found yet</translation>
    </message>
    <message>
      <source>Pasang flashdisk cadangan, tekan Pilih folder, lalu pilih flashdisk itu.</source>
      <translation>Plug in the stick with backups, press Choose folder, then choose the stick.</translation>
    </message>
    <message>
      <source>Cadangan yang dapat dipulihkan</source>
      <translation>Backups that can come back</translation>
    </message>
    <message>
      <source>Pilih &amp;folder…</source>
      <translation>Choose &amp;folder…</translation>
    </message>
    <message>
      <source>&amp;Mulai kantor latihan baru</source>
      <translation>&amp;Start a new training office</translation>
    </message>
    <message>
      <source>Nama pengguna pada hari cadangan itu dibuat.</source>
      <translation>The user name on the day the backup was made.</translation>
    </message>
    <message>
      <source>Kata sandi yang berlaku saat cadangan itu dibuat.</source>
      <translation>The password that held when the backup was made.</translation>
    </message>
    <message>
      <source>Cadangan nomor {n} dibuat {when} ({age}).</source>
      <translation>Backup number {n} was made {when} ({age}).</translation>
    </message>
    <message>
      <source>Yang diketik antara itu dan {when}, bila ada, perlu diketik ulang.</source>
      <translation>What was typed between then and {when}, if anything, has to be typed again.</translation>
    </message>
    <message>
      <source>Cadangan yang dipilih menjadi berkas baru. Berkas kantor yang ada tidak pernah ditimpa.</source>
      <translation>The chosen backup becomes a new file. An existing office file is never overwritten.</translation>
    </message>
    <message>
      <source>&amp;Pakai berkas kunci ini</source>
      <translation>&amp;Use this key file</translation>
    </message>
    <message>
      <source>&amp;Pulihkan dan buka</source>
      <translation>&amp;Restore and open</translation>
    </message>
    <message>
      <source>&amp;Pulihkan sebagai berkas baru…</source>
      <translation>&amp;Restore as a new file…</translation>
    </message>
    <message>
      <source>Tidak ada data yang hilang.</source>
      <translation>No data are lost.</translation>
    </message>
    <message>
      <source>Yang diketik sesudah itu perlu diketik ulang.</source>
      <translation>What was typed after that has to be typed again.</translation>
    </message>
    <message>
      <source>Berkas terakhir ditulis sebelum itu, jadi tidak ada yang perlu diketik ulang.</source>
      <translation>The file was last written before that, so nothing has to be typed again.</translation>
    </message>
    <message>
      <source>Berkas kantor rusak</source>
      <translation>The office file is damaged</translation>
    </message>
    <message>
      <source>Berkas kantor tidak ditemukan</source>
      <translation>The office file is not found</translation>
    </message>
    <message>
      <source>Berkas kunci rusak atau tidak ada</source>
      <translation>The key file is damaged or missing</translation>
    </message>
    <message>
      <source>{name} tidak terbaca utuh, misalnya karena listrik padam atau cakramnya rusak. Tidak ada yang dihapus: berkas yang rusak disimpan di sampingnya dengan tambahan nama rusak dan tanggal, lalu cadangan yang dipilih kembali dengan nama semula.</source>
      <translation>{name} cannot be read as a whole, perhaps because of a power cut or a failing disk. Nothing is deleted: the damaged file is kept beside it with the word rusak and the date in its name, then the chosen backup comes back under the old name.</translation>
    </message>
    <message>
      <source>{name} tidak ada di foldernya, tetapi cadangannya ada. Cadangan yang dipilih kembali dengan nama semula.</source>
      <translation>{name} is not in its folder, but its backups are there. The chosen backup comes back under the old name.</translation>
    </message>
    <message>
      <source>{name} ada, tetapi berkas kuncinya rusak, hilang, atau bukan pasangannya. Data kantor tidak disentuh: hanya berkas kunci dari cadangan yang diambil. Sesudah itu masuklah dengan kata sandi yang berlaku saat cadangan itu dibuat.</source>
      <translation>{name} is there, but its key file is damaged, missing, or belongs to another file. The data are not touched: only the key file of the backup is taken. Then sign in with the password that held when the backup was made.</translation>
    </message>
    <message>
      <source>Mencari cadangan</source>
      <translation>Looking for backups</translation>
    </message>
    <message>
      <source>Berkas yang lama disimpan sebagai {name}.</source>
      <translation>The old file is kept as {name}.</translation>
    </message>
    <message>
      <source>Memulihkan cadangan</source>
      <translation>Restoring the backup</translation>
    </message>
    <message>
      <source>Menyiapkan kantor latihan</source>
      <translation>Preparing the training office</translation>
    </message>
    <message>
      <source>Kantor pulih dari cadangan nomor {n}. {kept}</source>
      <translation>The office came back from backup number {n}. {kept}</translation>
    </message>
    <message>
      <source>Berkas kunci dari cadangan dipasang. Masuklah seperti biasa.</source>
      <translation>The key file of the backup is in place. Sign in as usual.</translation>
    </message>
    <message>
      <source>Dibatalkan. Tidak ada yang berubah.</source>
      <translation>Cancelled. Nothing changed.</translation>
    </message>
    <message>
      <source>Lembar pemulihan</source>
      <translation>Recovery sheet</translation>
    </message>
    <message>
      <source>Bila semua administrator lupa kata sandinya, hanya kode ini yang membuka kantor. Kode ini tidak disimpan di mana pun dan hanya diperlihatkan sekali.</source>
      <translation>When every administrator has forgotten the password, only this code opens the office. It is stored nowhere and shown only once.</translation>
    </message>
    <message>
      <source>&amp;Nanti</source>
      <translation>&amp;Later</translation>
    </message>
    <message>
      <source>&amp;Berlakukan lembar ini</source>
      <translation>&amp;Put this sheet in force</translation>
    </message>
    <message>
      <source>Memberlakukan lembar pemulihan</source>
      <translation>Putting the recovery sheet in force</translation>
    </message>
    <message>
      <source>Lanjutkan tanpa lembar pemulihan</source>
      <translation>Go on without a recovery sheet</translation>
    </message>
    <message>
      <source>Lembar yang diperlihatkan tidak berlaku. Selama belum ada lembar, kata sandi yang terlupa tidak dapat dipulihkan. Beranda mengingatkan Anda untuk membuatnya.</source>
      <translation>The sheet that was shown does not hold. As long as there is none, a forgotten password cannot be recovered. Home reminds you to make one.</translation>
    </message>
    <message>
      <source>Buat nanti</source>
      <translation>Make it later</translation>
    </message>
    <message>
      <source>Simpan lembar pemulihan</source>
      <translation>Save the recovery sheet</translation>
    </message>
    <message>
      <source>Lembar pemulihan ditulis. Cetak, lalu hapus berkasnya.</source>
      <translation>The recovery sheet was written. Print it, then delete the file.</translation>
    </message>
    <message>
      <source>Sebentar</source>
      <translation>One moment</translation>
    </message>
    <message>
      <source>Program sedang menyiapkan kantor.</source>
      <translation>The program is preparing the office.</translation>
    </message>
    <message>
      <source>Kemajuan pekerjaan</source>
      <translation>Progress of the job</translation>
    </message>
    <message>
      <source>Membuka kantor</source>
      <translation>Opening the office</translation>
    </message>
    <message>
      <source>Memulihkan kata sandi</source>
      <translation>Recovering the password</translation>
    </message>
    <message>
      <source>Membuat kantor baru</source>
      <translation>Making a new office</translation>
    </message>
    <message>
      <source>Ganti kata sandi</source>
      <translation>Change password</translation>
    </message>
    <message>
      <source>Kata sandi &amp;lama</source>
      <translation>&amp;Old password</translation>
    </message>
    <message>
      <source>Isi kata sandi Anda yang sekarang.</source>
      <translation>Fill in your present password.</translation>
    </message>
    <message>
      <source>Jawab permintaan nomor {n}</source>
      <translation>Answer request number {n}</translation>
    </message>
    <message>
      <source>{jenis} dari {pemohon}.</source>
      <translation>{jenis} from {pemohon}.</translation>
    </message>
    <message>
      <source>Simpan jawaban</source>
      <translation>Save answer</translation>
    </message>
    <message>
      <source>&amp;Hasil</source>
      <translation>&amp;Outcome</translation>
    </message>
    <message>
      <source>Dipenuhi, atau ditolak dengan alasan.</source>
      <translation>Granted, or refused with a reason.</translation>
    </message>
    <message>
      <source>&amp;Berkas kantor atau cadangannya hilang, dicuri, atau disalin</source>
      <translation>The office's &amp;file or a backup of it was lost, stolen or copied</translation>
    </message>
    <message>
      <source>Kurun kejadian belum benar.</source>
      <translation>The time of the incident is not right yet.</translation>
    </message>
    <message>
      <source>{n} catatan NIK lengkap dilihat, daftar dicetak, atau berkas dikirim.</source>
      <translation>{n} entries of full NIKs seen, lists printed or files sent.</translation>
    </message>
    <message>
      <source>&amp;Diketahui pada</source>
      <translation>Noticed &amp;on</translation>
    </message>
    <message>
      <source>Terjadi &amp;dari</source>
      <translation>Happened &amp;from</translation>
    </message>
    <message>
      <source>&amp;Sampai</source>
      <translation>&amp;To</translation>
    </message>
    <message>
      <source>&amp;Apa yang terjadi</source>
      <translation>Wh&amp;at happened</translation>
    </message>
    <message>
      <source>Ba&amp;gaimana terjadinya</source>
      <translation>&amp;How it happened</translation>
    </message>
    <message>
      <source>&amp;Upaya penanganan</source>
      <translation>What was &amp;done about it</translation>
    </message>
    <message>
      <source>&amp;Hubungi</source>
      <translation>&amp;Contact</translation>
    </message>
    <message>
      <source>Tidak ada data yang tercatat keluar.</source>
      <translation>No data are on record as having left.</translation>
    </message>
    <message>
      <source>Sampaikan paling lambat {saat}.</source>
      <translation>Give notice by {saat} at the latest.</translation>
    </message>
    <message>
      <source>Hari kegagalan diketahui.</source>
      <translation>The day the failure was noticed.</translation>
    </message>
    <message>
      <source>Hari pertama kejadian.</source>
      <translation>First day of the incident.</translation>
    </message>
    <message>
      <source>Hari terakhir kejadian.</source>
      <translation>Last day of the incident.</translation>
    </message>
    <message>
      <source>Dalam satu atau dua kalimat.</source>
      <translation>In one or two sentences.</translation>
    </message>
    <message>
      <source>Sebab dan caranya.</source>
      <translation>Cause and manner.</translation>
    </message>
    <message>
      <source>Yang sudah dan akan dilakukan.</source>
      <translation>What was done and will be done.</translation>
    </message>
    <message>
      <source>Siapa yang menjawab pertanyaan.</source>
      <translation>Who answers questions.</translation>
    </message>
    <message>
      <source>Yang diisi</source>
      <translation>To fill in</translation>
    </message>
    <message>
      <source>Menurut riwayat</source>
      <translation>According to the history</translation>
    </message>
    <message>
      <source>Laporan ini untuk warga yang bersangkutan dan lembaga pelindungan data (UU 27/2022, Pasal 46). Membuatnya dicatat dalam riwayat.</source>
      <translation>This report is for the people concerned and the data protection authority (Law 27/2022, article 46). Making it is kept in the history.</translation>
    </message>
    <message>
      <source>Ditulis pada {n} halaman.</source>
      <translation>Written on {n} pages.</translation>
    </message>
    <message>
      <source>Warga dapat meminta salinan, perbaikan, atau pemusnahan datanya; setiap permintaan dijawab dalam 3 × 24 jam. Administrator memusnahkan data yang lewat masa simpan, melihat siapa membuka NIK lengkap, dan membuat laporan bila pelindungan gagal.</source>
      <translation>People may ask for a copy, a correction or the destruction of their data; every request is answered within 3 × 24 hours. The administrator destroys data beyond their time, sees who opened full NIKs, and reports when protection fails.</translation>
    </message>
    <message>
      <source>Bagian pelindungan data</source>
      <translation>Parts of data protection</translation>
    </message>
    <message>
      <source>&amp;Permintaan warga</source>
      <translation>&amp;Requests</translation>
    </message>
    <message>
      <source>Musnahkan…</source>
      <translation>Destroy…</translation>
    </message>
    <message>
      <source>Cetak berita acara…</source>
      <translation>Print minutes…</translation>
    </message>
    <message>
      <source>Buat laporan…</source>
      <translation>Make report…</translation>
    </message>
    <message>
      <source>UU 27/2022 · {n} permintaan menunggu, dijawab paling lambat 3 × 24 jam</source>
      <translation>Law 27/2022 · {n} requests waiting, to be answered within 3 × 24 hours</translation>
    </message>
    <message>
      <source>Musnahkan data {counts}?</source>
      <translation>Destroy the data of {counts}?</translation>
    </message>
    <message>
      <source>Cadangan dibuat dahulu. Sesudah itu data keluarga ini dihapus dari berkas, isi riwayatnya ikut dimusnahkan, dan tidak dapat diurungkan. Berita acara dapat dicetak sesudahnya.</source>
      <translation>A backup is made first. Then the data of these families are deleted from the file, the content of their history is destroyed with them, and it cannot be undone. The minutes can be printed afterwards.</translation>
    </message>
    <message>
      <source>Musnahkan {n} keluarga</source>
      <translation>Destroy {n} families</translation>
    </message>
    <message>
      <source>Laporan kegagalan pelindungan data</source>
      <translation>Report of a data protection failure</translation>
    </message>
    <message>
      <source>{kk} keluarga, {jiwa} jiwa dimusnahkan. Cetak berita acaranya untuk arsip.</source>
      <translation>{kk} families, {jiwa} persons destroyed. Print the minutes for the archive.</translation>
    </message>
    <message>
      <source>Cetak berita acara</source>
      <translation>Print minutes</translation>
    </message>
    <message>
      <source>Berita acara pemusnahan</source>
      <translation>Minutes of destruction</translation>
    </message>
    <message>
      <source>Memusnahkan data lewat masa simpan</source>
      <translation>Destroying data beyond their time</translation>
    </message>
    <message>
      <source>Tanggal laporan belum benar. Perbaiki tanggal yang ditandai.</source>
      <translation>The dates of the report are not right yet. Mend the marked date.</translation>
    </message>
    <message>
      <source>Pe&amp;musnahan</source>
      <translation>&amp;Destruction</translation>
    </message>
    <message>
      <source>&amp;Jejak NIK lengkap</source>
      <translation>&amp;Traces of full NIKs</translation>
    </message>
    <message>
      <source>&amp;Laporan kegagalan</source>
      <translation>&amp;Failure report</translation>
    </message>
    <message>
      <source>NIK, nomor KK, atau nama</source>
      <translation>NIK, KK number or name</translation>
    </message>
    <message>
      <source>Ca&amp;ri orang</source>
      <translation>&amp;Find person</translation>
    </message>
    <message>
      <source>&amp;Keluarga</source>
      <translation>Famil&amp;y</translation>
    </message>
    <message>
      <source>Ketik NIK, nomor KK, atau nama.</source>
      <translation>Type a NIK, a KK number or a name.</translation>
    </message>
    <message>
      <source>Pilih keluarganya dengan panah.</source>
      <translation>Choose the family with the arrow keys.</translation>
    </message>
    <message>
      <source>Orang yang datanya dimaksud.</source>
      <translation>The person whose data are meant.</translation>
    </message>
    <message>
      <source>Terima permintaan</source>
      <translation>Receive request</translation>
    </message>
    <message>
      <source>Permintaan mendapat nomor dan dijawab paling lambat 3 × 24 jam sejak sekarang.</source>
      <translation>The request gets a number and is answered within 3 × 24 hours from now.</translation>
    </message>
    <message>
      <source>&amp;Jenis</source>
      <translation>&amp;Kind</translation>
    </message>
    <message>
      <source>&amp;Pemohon</source>
      <translation>&amp;Applicant</translation>
    </message>
    <message>
      <source>&amp;Isi permintaan</source>
      <translation>&amp;What is asked</translation>
    </message>
    <message>
      <source>Apa yang diminta.</source>
      <translation>What is asked for.</translation>
    </message>
    <message>
      <source>Orangnya sendiri, atau wakilnya yang sah.</source>
      <translation>The person, or whoever lawfully stands for them.</translation>
    </message>
    <message>
      <source>Apa yang dimaksud.</source>
      <translation>What is meant.</translation>
    </message>
    <message>
      <source>Nama pemohon belum diisi.</source>
      <translation>The applicant's name is missing.</translation>
    </message>
    <message>
      <source>Terima permintaan…</source>
      <translation>Receive request…</translation>
    </message>
    <message>
      <source>Buka keluarga</source>
      <translation>Open family</translation>
    </message>
    <message>
      <source>Lembar data…</source>
      <translation>Data sheet…</translation>
    </message>
    <message>
      <source>Jawab…</source>
      <translation>Answer…</translation>
    </message>
    <message>
      <source>Permintaan nomor {n} diterima, batasnya {saat}.</source>
      <translation>Request number {n} received, due {saat}.</translation>
    </message>
    <message>
      <source>Permintaan nomor {n} dijawab.</source>
      <translation>Request number {n} answered.</translation>
    </message>
    <message>
      <source>Lembar data ditulis pada {n} halaman.</source>
      <translation>The data sheet was written on {n} pages.</translation>
    </message>
    <message>
      <source>Lembar data pribadi</source>
      <translation>Sheet of personal data</translation>
    </message>
    <message>
      <source>{n} menunggu dijawab</source>
      <translation>{n} waiting for an answer</translation>
    </message>
    <message>
      <source>{n} lewat batas</source>
      <translation>{n} overdue</translation>
    </message>
    <message>
      <source>Belum ada permintaan</source>
      <translation>No requests yet</translation>
    </message>
    <message>
      <source>Warga berhak meminta salinan, perbaikan, atau pemusnahan datanya. Catat di sini.</source>
      <translation>People have a right to a copy, a correction or the destruction of their data. Enter it here.</translation>
    </message>
    <message>
      <source>Permintaan tentang data pribadi</source>
      <translation>Requests about personal data</translation>
    </message>
    <message>
      <source>Pemohon</source>
      <translation>Applicant</translation>
    </message>
    <message>
      <source>Batas 3 × 24 jam</source>
      <translation>Due in 3 × 24 hours</translation>
    </message>
    <message>
      <source>Isi permintaan</source>
      <translation>What is asked</translation>
    </message>
    <message>
      <source>Diterima oleh</source>
      <translation>Received by</translation>
    </message>
    <message>
      <source>{counts} lewat masa simpan.</source>
      <translation>{counts} beyond their time.</translation>
    </message>
    <message>
      <source>{n} keluarga ditahan.</source>
      <translation>{n} families held back.</translation>
    </message>
    <message>
      <source>Masa simpan (tahun)</source>
      <translation>Time kept (years)</translation>
    </message>
    <message>
      <source>Tidak ada yang lewat masa simpan</source>
      <translation>Nothing is beyond its time</translation>
    </message>
    <message>
      <source>Keluarga yang keluar tetap disimpan sampai masanya habis.</source>
      <translation>Families that left are kept until their time is over.</translation>
    </message>
    <message>
      <source>Belum pernah ada pemusnahan</source>
      <translation>Nothing was destroyed so far</translation>
    </message>
    <message>
      <source>Setiap pemusnahan punya berita acara di sini.</source>
      <translation>Every destruction has its minutes here.</translation>
    </message>
    <message>
      <source>&amp;Masa simpan sesudah keluar atau sesudah periode berakhir</source>
      <translation>Ti&amp;me kept after leaving or after the period's end</translation>
    </message>
    <message>
      <source>Keluarga lewat masa simpan</source>
      <translation>Families beyond their time</translation>
    </message>
    <message>
      <source>Angka ini ketentuan kantor, bukan bunyi undang-undang; sesuaikan dengan jadwal retensi arsip. Lampiran SK penetapan adalah arsip dan tidak ikut dimusnahkan.</source>
      <translation>This figure is the office's own rule, not the wording of the law; match it with the retention schedule of the archive. Annexes of decrees are archives and are not destroyed.</translation>
    </message>
    <message>
      <source>KK</source>
      <translation>KK</translation>
    </message>
    <message>
      <source>Dokumen riwayat</source>
      <translation>History documents</translation>
    </message>
    <message>
      <source>Masa simpan</source>
      <translation>Time kept</translation>
    </message>
    <message>
      <source>Jumlah periksa</source>
      <translation>Checksum</translation>
    </message>
    <message>
      <source>Keluar karena</source>
      <translation>Left because</translation>
    </message>
    <message>
      <source>Keluar pada</source>
      <translation>Left on</translation>
    </message>
    <message>
      <source>Disimpan sampai</source>
      <translation>Kept until</translation>
    </message>
    <message>
      <source>Tidak ada catatan</source>
      <translation>No entries</translation>
    </message>
    <message>
      <source>NIK lengkap yang dilihat dan setiap daftar yang dicetak atau dikirim muncul di sini.</source>
      <translation>Full NIKs that were seen and every list that was printed or sent appear here.</translation>
    </message>
    <message>
      <source>{n} catatan</source>
      <translation>{n} entries</translation>
    </message>
    <message>
      <source>Siapa melihat, mencetak, dan mengirim</source>
      <translation>Who saw, printed and sent</translation>
    </message>
    <message>
      <source>D&amp;ari tanggal</source>
      <translation>&amp;From</translation>
    </message>
    <message>
      <source>&amp;Sampai tanggal</source>
      <translation>&amp;To</translation>
    </message>
    <message>
      <source>Apa</source>
      <translation>What</translation>
    </message>
    <message>
      <source>Alasan atau tujuan</source>
      <translation>Reason or purpose</translation>
    </message>
    <message>
      <source>{lama} lagi</source>
      <translation>{lama} left</translation>
    </message>
    <message>
      <source>lewat {lama}</source>
      <translation>overdue by {lama}</translation>
    </message>
    <message>
      <source>akan dimusnahkan</source>
      <translation>to be destroyed</translation>
    </message>
    <message>
      <source>Salinan data</source>
      <translation>Copy of data</translation>
    </message>
    <message>
      <source>Perbaikan data</source>
      <translation>Correction of data</translation>
    </message>
    <message>
      <source>Pemusnahan data</source>
      <translation>Destruction of data</translation>
    </message>
    <message>
      <source>Keberatan</source>
      <translation>Objection</translation>
    </message>
    <message>
      <source>Dipenuhi</source>
      <translation>Granted</translation>
    </message>
    <message>
      <source>terlambat</source>
      <translation>late</translation>
    </message>
    <message>
      <source>tepat waktu</source>
      <translation>in time</translation>
    </message>
    <message>
      <source>Aktif</source>
      <translation>Active</translation>
    </message>
    <message>
      <source>Semua meninggal</source>
      <translation>All died</translation>
    </message>
    <message>
      <source>Digabung</source>
      <translation>Merged</translation>
    </message>
    <message>
      <source>kartu masih berlaku</source>
      <translation>card still valid</translation>
    </message>
    <message>
      <source>masih ikut program</source>
      <translation>still in a programme</translation>
    </message>
    <message>
      <source>ada permintaan yang belum dijawab</source>
      <translation>a request is not answered yet</translation>
    </message>
    <message>
      <source>{n} keluarga tercatat. Daftar memuat yang sudah ditetapkan.</source>
      <translation>{n} families recorded. The list holds those that are determined.</translation>
    </message>
    <message>
      <source>Kem&amp;bali</source>
      <translation>&amp;Back</translation>
    </message>
    <message>
      <source>Daftar {program}</source>
      <translation>List of {program}</translation>
    </message>
    <message>
      <source>Ekonomi</source>
      <translation>Economy</translation>
    </message>
    <message>
      <source>Edukasi</source>
      <translation>Education</translation>
    </message>
    <message>
      <source>Etos</source>
      <translation>Ethos</translation>
    </message>
    <message>
      <source>Ekosistem</source>
      <translation>Ecosystem</translation>
    </message>
    <message>
      <source>Nasional</source>
      <translation>National</translation>
    </message>
    <message>
      <source>Aspek</source>
      <translation>Aspect</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>Programme</translation>
    </message>
    <message>
      <source>Sasaran</source>
      <translation>Target</translation>
    </message>
    <message>
      <source>{n} keluarga diusulkan.</source>
      <translation>{n} families proposed.</translation>
    </message>
    <message>
      <source>&amp;Usulkan keluarga…</source>
      <translation>Propose &amp;families…</translation>
    </message>
    <message>
      <source>&amp;Cetak daftar…</source>
      <translation>Print &amp;list…</translation>
    </message>
    <message>
      <source>{n} program · {m} kepesertaan keluarga</source>
      <translation>{n} programmes · {m} enrolments of families</translation>
    </message>
    <message>
      <source>Mengusulkan keluarga</source>
      <translation>Proposing families</translation>
    </message>
    <message>
      <source>{n} sudah tercatat dalam program ini.</source>
      <translation>{n} are in this programme already.</translation>
    </message>
    <message>
      <source>Program GERBANG HEBAT dan program nasional. Pilih program untuk melihat keluarganya, lalu usulkan keluarga, atau tulis daftarnya sebagai PDF atau Excel.</source>
      <translation>GERBANG HEBAT programmes and national ones. Choose a programme to see its families, then propose families, or write its list as PDF or Excel.</translation>
    </message>
    <message>
      <source>Daftar program</source>
      <translation>List of programmes</translation>
    </message>
    <message>
      <source>Program ini untuk {target}, bukan untuk keluarga.</source>
      <translation>This programme is for {target}, not for families.</translation>
    </message>
    <message>
      <source>{n} keluarga</source>
      <translation>{n} families</translation>
    </message>
    <message>
      <source>Sumber: {where}</source>
      <translation>Source: {where}</translation>
    </message>
    <message>
      <source>Keluarga dalam program</source>
      <translation>Families in the programme</translation>
    </message>
    <message>
      <source>Usulkan keluarga yang memenuhi syarat program ini.</source>
      <translation>Propose families that qualify for this programme.</translation>
    </message>
    <message>
      <source>Tidak mencatat keluarga</source>
      <translation>Takes no families</translation>
    </message>
    <message>
      <source>Pilih program dengan sasaran keluarga.</source>
      <translation>Choose a programme for families.</translation>
    </message>
    <message>
      <source>Ctrl atau Shift untuk memilih lebih dari satu.</source>
      <translation>Ctrl or Shift to choose more than one.</translation>
    </message>
    <message>
      <source>Ketik paling sedikit dua huruf atau angka.</source>
      <translation>Type at least two letters or digits.</translation>
    </message>
    <message>
      <source>Tidak ada yang cocok. Coba sebagian nama, atau nomor tanpa titik dan spasi.</source>
      <translation>Nothing matches. Try part of the name, or the number without dots and spaces.</translation>
    </message>
    <message>
      <source>Cari NIK, No. KK, nama, atau alamat</source>
      <translation>Search NIK, KK number, name or address</translation>
    </message>
    <message>
      <source>Hasil pencarian</source>
      <translation>Search results</translation>
    </message>
    <message>
      <source>&amp;Usulkan {n} keluarga</source>
      <translation>&amp;Propose {n} families</translation>
    </message>
    <message>
      <source>&amp;Usulkan</source>
      <translation>&amp;Propose</translation>
    </message>
    <message>
      <source>Usulkan keluarga</source>
      <translation>Propose families</translation>
    </message>
    <message>
      <source>{n} %</source>
      <translation>{n} %</translation>
    </message>
    <message>
      <source>Awal bulan</source>
      <translation>Opening</translation>
    </message>
    <message>
      <source>Akhir bulan</source>
      <translation>Closing</translation>
    </message>
    <message>
      <source>{title}
KK / jiwa</source>
      <translation>{title}
fam. / pers.</translation>
    </message>
    <message>
      <source>Jumlah kecamatan</source>
      <translation>Total of the kecamatan</translation>
    </message>
    <message>
      <source>Tumbuh
jiwa</source>
      <translation>Growth
persons</translation>
    </message>
    <message>
      <source>Persen
penduduk</source>
      <translation>Percent of
population</translation>
    </message>
    <message>
      <source>{area} · {month} {year} · keadaan {day}</source>
      <translation>{area} · {month} {year} · as of {day}</translation>
    </message>
    <message>
      <source>Ujung riwayat {head}</source>
      <translation>End of the history {head}</translation>
    </message>
    <message>
      <source>{counts} sudah ditetapkan.</source>
      <translation>{counts} are determined.</translation>
    </message>
    <message>
      <source>Rekap ditulis pada {n} halaman.</source>
      <translation>The recap is written on {n} pages.</translation>
    </message>
    <message>
      <source>Cetak rekap</source>
      <translation>Print the recap</translation>
    </message>
    <message>
      <source>Ekspor rekap</source>
      <translation>Export the recap</translation>
    </message>
    <message>
      <source>&amp;Daftar penerima…</source>
      <translation>&amp;Beneficiary list…</translation>
    </message>
    <message>
      <source>E&amp;xcel…</source>
      <translation>E&amp;xcel…</translation>
    </message>
    <message>
      <source>Cetak &amp;rekap…</source>
      <translation>&amp;Print the recap…</translation>
    </message>
    <message>
      <source>Rekap per kelurahan</source>
      <translation>Recap per kelurahan</translation>
    </message>
    <message>
      <source>Bagian rekap</source>
      <translation>Parts of the recap</translation>
    </message>
    <message>
      <source>Angka satu bulan per kelurahan, dalam KK dan jiwa. Awal + masuk − keluar + tumbuh = akhir bulan. Daftar penerima memuat keluarga yang sudah ditetapkan dengan SK.</source>
      <translation>The figures of a month per kelurahan, in families and persons. Opening + added − left + growth = closing. The beneficiary list has the families determined by decree.</translation>
    </message>
    <message>
      <source>Rekap ditulis sebagai buku kerja Excel.</source>
      <translation>The recap is written as an Excel workbook.</translation>
    </message>
    <message>
      <source>Luas lantai (m²)</source>
      <translation>Floor area (m²)</translation>
    </message>
    <message>
      <source>Alasan belum ada NIK</source>
      <translation>Why there is no NIK</translation>
    </message>
    <message>
      <source>Perkiraan tahun lahir</source>
      <translation>Estimated year of birth</translation>
    </message>
    <message>
      <source>Hubungan dengan kepala keluarga</source>
      <translation>Relation to the head</translation>
    </message>
    <message>
      <source>Status keluarga</source>
      <translation>Status of the family</translation>
    </message>
    <message>
      <source>Alasan status</source>
      <translation>Reason of the status</translation>
    </message>
    <message>
      <source>Keadaan pendataan</source>
      <translation>State of the survey</translation>
    </message>
    <message>
      <source>Alasan pengembalian</source>
      <translation>Reason of the return</translation>
    </message>
    <message>
      <source>Kartu berlaku sampai</source>
      <translation>Cards valid until</translation>
    </message>
    <message>
      <source>Nomor SK</source>
      <translation>SK number</translation>
    </message>
    <message>
      <source>Tanggal SK</source>
      <translation>SK date</translation>
    </message>
    <message>
      <source>Kecamatan</source>
      <translation>Kecamatan</translation>
    </message>
    <message>
      <source>Kota</source>
      <translation>City</translation>
    </message>
    <message>
      <source>Pemerintah</source>
      <translation>Government</translation>
    </message>
    <message>
      <source>Lambang</source>
      <translation>Emblem</translation>
    </message>
    <message>
      <source>Jabatan penandatangan</source>
      <translation>Position of the signatory</translation>
    </message>
    <message>
      <source>Pangkat penandatangan</source>
      <translation>Rank of the signatory</translation>
    </message>
    <message>
      <source>NIP penandatangan</source>
      <translation>NIP of the signatory</translation>
    </message>
    <message>
      <source>Nama penandatangan</source>
      <translation>Name of the signatory</translation>
    </message>
    <message>
      <source>Sejak</source>
      <translation>Since</translation>
    </message>
    <message>
      <source>Nama pengguna</source>
      <translation>Login</translation>
    </message>
    <message>
      <source>Kode kantor</source>
      <translation>Office code</translation>
    </message>
    <message>
      <source>Kunci tanda tangan</source>
      <translation>Signing key</translation>
    </message>
    <message>
      <source>Kunci paket</source>
      <translation>Package key</translation>
    </message>
    <message>
      <source>Isi catatan</source>
      <translation>Contents of entries</translation>
    </message>
    <message>
      <source>Instrumen</source>
      <translation>Instrument</translation>
    </message>
    <message>
      <source>Berlaku</source>
      <translation>In force</translation>
    </message>
    <message>
      <source>Isian dibandingkan</source>
      <translation>Fields compared</translation>
    </message>
    <message>
      <source>Isian berbeda</source>
      <translation>Fields that differ</translation>
    </message>
    <message>
      <source>Peran {role} tidak dapat {deed}. Mintalah administrator.</source>
      <translation>The role {role} cannot {deed}. Ask an administrator.</translation>
    </message>
    <message>
      <source>melihat data</source>
      <translation>see data</translation>
    </message>
    <message>
      <source>mengubah keluarga</source>
      <translation>change families</translation>
    </message>
    <message>
      <source>memverifikasi dan memvalidasi</source>
      <translation>verify and validate</translation>
    </message>
    <message>
      <source>menetapkan daftar</source>
      <translation>determine the list</translation>
    </message>
    <message>
      <source>mencetak</source>
      <translation>print</translation>
    </message>
    <message>
      <source>menukar data</source>
      <translation>exchange data</translation>
    </message>
    <message>
      <source>melihat data kesehatan, anak, dan penghasilan</source>
      <translation>see health, children's and income data</translation>
    </message>
    <message>
      <source>mengurus pelindungan data pribadi</source>
      <translation>manage privacy</translation>
    </message>
    <message>
      <source>mengubah pengaturan</source>
      <translation>change settings</translation>
    </message>
    <message>
      <source>membuat cadangan</source>
      <translation>make backups</translation>
    </message>
    <message>
      <source>mengelola pengguna</source>
      <translation>manage users</translation>
    </message>
    <message>
      <source>mengurus kunci dan kepercayaan kartu</source>
      <translation>look after keys and the trust in cards</translation>
    </message>
    <message>
      <source>mengganti kata sandinya sendiri</source>
      <translation>change their own password</translation>
    </message>
    <message>
      <source>Verifikator</source>
      <translation>Verifier</translation>
    </message>
    <message>
      <source>Staf data</source>
      <translation>Data staff</translation>
    </message>
    <message>
      <source>Administrator</source>
      <translation>Administrator</translation>
    </message>
    <message>
      <source>Mengentri keluarga dan mencetak; NIK tersamar, data kesehatan tersembunyi.</source>
      <translation>Enters families and prints; NIKs masked, health data hidden.</translation>
    </message>
    <message>
      <source>Mengentri, memverifikasi, memvalidasi, mencetak; melihat semua data keluarga.</source>
      <translation>Enters, verifies, validates, prints; sees all data of a family.</translation>
    </message>
    <message>
      <source>Mengentri, mengimpor, mengekspor, mencetak; melihat NIK lengkap.</source>
      <translation>Enters, imports, exports, prints; sees full NIKs.</translation>
    </message>
    <message>
      <source>Semua pekerjaan, juga penetapan, pengaturan, dan pengguna.</source>
      <translation>All work, also determination, settings and users.</translation>
    </message>
    <message>
      <source>Hapus saringan {nama}?</source>
      <translation>Delete the filter {nama}?</translation>
    </message>
    <message>
      <source>Keluarga dan datanya tidak berubah.</source>
      <translation>The families and their data do not change.</translation>
    </message>
    <message>
      <source>Saringan tersimpan: {nama}</source>
      <translation>Saved filter: {nama}</translation>
    </message>
    <message>
      <source>Saringan tersimpan</source>
      <translation>Saved filters</translation>
    </message>
    <message>
      <source>Simpan saringan</source>
      <translation>Save the filter</translation>
    </message>
    <message>
      <source>Nama yang sudah ada diganti dengan saringan sekarang.</source>
      <translation>A name that is there already gets the filter of now.</translation>
    </message>
    <message>
      <source>Ganti nama saringan {nama}</source>
      <translation>Rename the filter {nama}</translation>
    </message>
    <message>
      <source>Hapus saringan</source>
      <translation>Delete the filter</translation>
    </message>
    <message>
      <source>&amp;Nama saringan</source>
      <translation>&amp;Name of the filter</translation>
    </message>
    <message>
      <source>&amp;Ganti nama…</source>
      <translation>&amp;Rename…</translation>
    </message>
    <message>
      <source>&amp;Hapus…</source>
      <translation>&amp;Delete…</translation>
    </message>
    <message>
      <source>&amp;Simpan saringan ini…</source>
      <translation>&amp;Save this filter…</translation>
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
      <source>Cari NIK, No. KK, nama, kartu, atau alamat</source>
      <translation>Find by NIK, KK number, name, card, or address</translation>
    </message>
    <message>
      <source>Cari keluarga</source>
      <translation>Find a family</translation>
    </message>
    <message>
      <source>&amp;Salin sekarang</source>
      <translation>&amp;Copy now</translation>
    </message>
    <message>
      <source>Belum dipilih. Pasang flashdisk, tekan Pilih folder, lalu pilih flashdisk itu.</source>
      <translation>Not chosen yet. Plug in a stick, press Choose folder, then choose the stick.</translation>
    </message>
    <message>
      <source>Pilih flashdisk atau folder di luar komputer ini</source>
      <translation>Choose a stick or folder outside this PC</translation>
    </message>
    <message>
      <source>Menyalin cadangan ke flashdisk</source>
      <translation>Copying the backup to the stick</translation>
    </message>
    <message>
      <source>Pilih fo&amp;lder…</source>
      <translation>Choose fo&amp;lder…</translation>
    </message>
    <message>
      <source>L&amp;epaskan</source>
      <translation>L&amp;et go</translation>
    </message>
    <message>
      <source>{folder} – terpasang. Setiap cadangan baru langsung disalin ke sini.</source>
      <translation>{folder} – plugged in. Every new backup is copied here at once.</translation>
    </message>
    <message>
      <source>{folder} – sedang tidak terpasang.</source>
      <translation>{folder} – not plugged in now.</translation>
    </message>
    <message>
      <source>Cadangan nomor {n} sudah ada di flashdisk dan teruji di sana.</source>
      <translation>Backup number {n} is on the stick and proved there.</translation>
    </message>
    <message>
      <source>&amp;Nama pengguna</source>
      <translation>User &amp;name</translation>
    </message>
    <message>
      <source>Kata san&amp;di</source>
      <translation>Passwor&amp;d</translation>
    </message>
    <message>
      <source>Cadangan dipulihkan sebagai {name}. Berkas yang sedang dipakai tidak berubah.</source>
      <translation>The backup was restored as {name}. The file in use did not change.</translation>
    </message>
    <message>
      <source>Buka {name}</source>
      <translation>Open {name}</translation>
    </message>
    <message>
      <source>Cadangan nomor {n} · teruji {when} · riwayat sampai {head}</source>
      <translation>Backup number {n} · proved {when} · history up to {head}</translation>
    </message>
    <message>
      <source>Flashdisk</source>
      <translation>Stick</translation>
    </message>
    <message>
      <source>Komputer ini</source>
      <translation>This PC</translation>
    </message>
    <message>
      <source>Teruji</source>
      <translation>Proved</translation>
    </message>
    <message>
      <source>Tidak lengkap</source>
      <translation>Incomplete</translation>
    </message>
    <message>
      <source>Buka &amp;foldernya</source>
      <translation>Open its &amp;folder</translation>
    </message>
    <message>
      <source>Berkas diperiksa utuh: {when}</source>
      <translation>File checked and whole: {when}</translation>
    </message>
    <message>
      <source>Menguji cadangan</source>
      <translation>Proving the backup</translation>
    </message>
    <message>
      <source>Memeriksa berkas kantor</source>
      <translation>Checking the office file</translation>
    </message>
    <message>
      <source>Buat yang pertama sekarang; hanya perlu beberapa detik.</source>
      <translation>Make the first one now; it takes a few seconds.</translation>
    </message>
    <message>
      <source>Dibuat sendiri setiap hari, setiap setengah jam bila ada perubahan, dan sebelum perubahan besar. Setiap cadangan dibuka lagi dan dihitung isinya sebelum dianggap jadi.</source>
      <translation>Made by itself every day, every half hour when something changed, and before large changes. Every backup is opened again and counted before it is taken as made.</translation>
    </message>
    <message>
      <source>Cadangan di luar komputer ini</source>
      <translation>Backups outside this PC</translation>
    </message>
    <message>
      <source>Daftar cadangan</source>
      <translation>List of backups</translation>
    </message>
    <message>
      <source>&amp;Buat cadangan sekarang</source>
      <translation>Make a &amp;backup now</translation>
    </message>
    <message>
      <source>Periksa berkas &amp;kantor</source>
      <translation>Check the &amp;office file</translation>
    </message>
    <message>
      <source>&amp;Uji lagi</source>
      <translation>Pro&amp;ve again</translation>
    </message>
    <message>
      <source>Cadangan nomor {n} utuh dan dapat dipulihkan.</source>
      <translation>Backup number {n} is whole and can be restored.</translation>
    </message>
    <message>
      <source>Berkas kantor utuh.</source>
      <translation>The office file is whole.</translation>
    </message>
    <message>
      <source>Bila komputer ini rusak atau hilang, hanya salinan di luar yang menyelamatkan data.</source>
      <translation>If this PC breaks or is lost, only a copy outside saves the data.</translation>
    </message>
    <message>
      <source>Terlalu panjang: di kartu terpotong dengan titik-titik. Pendekkan.</source>
      <translation>Too long: it is cut with an ellipsis on the card. Shorten it.</translation>
    </message>
    <message>
      <source>Pakai juga untuk kartu periode {p} berikutnya</source>
      <translation>Also use it for the next cards of period {p}</translation>
    </message>
    <message>
      <source>Rancangan kartu disimpan.</source>
      <translation>The design of the cards is saved.</translation>
    </message>
    <message>
      <source>Tulisan</source>
      <translation>Texts</translation>
    </message>
    <message>
      <source>Warna dan gambar</source>
      <translation>Colours and pictures</translation>
    </message>
    <message>
      <source>Berlaku mulai kartu pertama yang dicetak.</source>
      <translation>In force from the first card that is printed.</translation>
    </message>
    <message>
      <source>Kartu periode {p} memakai rancangan saat pertama dicetak, {hari}, supaya cetak ulang tetap sama. Perubahan di sini berlaku mulai periode berikutnya.</source>
      <translation>The cards of period {p} keep the design of their first print, {hari}, so that a reprint is alike. Changes here are in force from the next period.</translation>
    </message>
    <message>
      <source>Lambang, tempat, dan penandatangan diatur di Kantor &amp; kop dan Penandatangan.</source>
      <translation>Emblem, place and signatory are set in Office &amp; letterhead and Signatory.</translation>
    </message>
    <message>
      <source>Kosong: mengikuti kop kantor.</source>
      <translation>Empty: as in the office's letterhead.</translation>
    </message>
    <message>
      <source>Tampilkan &amp;lambang kantor</source>
      <translation>Show the office's &amp;emblem</translation>
    </message>
    <message>
      <source>Sediakan tempat &amp;foto kepala keluarga</source>
      <translation>Leave room for a &amp;photo of the head</translation>
    </message>
    <message>
      <source>Pilihan sendiri</source>
      <translation>Own choice</translation>
    </message>
    <message>
      <source>Paduan &amp;warna</source>
      <translation>Pair of &amp;colours</translation>
    </message>
    <message>
      <source>&amp;Pemerintah</source>
      <translation>&amp;Government</translation>
    </message>
    <message>
      <source>&amp;Judul</source>
      <translation>&amp;Title</translation>
    </message>
    <message>
      <source>Huruf &amp;besar</source>
      <translation>&amp;Large letters</translation>
    </message>
    <message>
      <source>Paling banyak empat huruf di kanan atas. Boleh kosong.</source>
      <translation>At most four letters at the top right. May be empty.</translation>
    </message>
    <message>
      <source>&amp;Kegunaan</source>
      <translation>&amp;Purpose</translation>
    </message>
    <message>
      <source>Di belakang kartu, sebelum ketentuan.</source>
      <translation>On the back, before the rules.</translation>
    </message>
    <message>
      <source>K&amp;etentuan</source>
      <translation>&amp;Rules</translation>
    </message>
    <message>
      <source>Di belakang kartu.</source>
      <translation>On the back.</translation>
    </message>
    <message>
      <source>&amp;Tempat bertanya</source>
      <translation>&amp;Whom to call</translation>
    </message>
    <message>
      <source>Kosong: kecamatan dengan telepon atau alamatnya.</source>
      <translation>Empty: the sub-district with its telephone or address.</translation>
    </message>
    <message>
      <source>Warna &amp;dasar</source>
      <translation>&amp;Ground colour</translation>
    </message>
    <message>
      <source>Pita di atas; tulisan di atasnya putih.</source>
      <translation>The band at the top; texts on it are white.</translation>
    </message>
    <message>
      <source>Warna &amp;aksen</source>
      <translation>&amp;Accent colour</translation>
    </message>
    <message>
      <source>Garis dan huruf besar.</source>
      <translation>The line and the large letters.</translation>
    </message>
    <message>
      <source>Keluarga pada contoh ini rekaan.</source>
      <translation>The family of this sample is invented.</translation>
    </message>
    <message>
      <source>Depan kartu</source>
      <translation>Front of the card</translation>
    </message>
    <message>
      <source>Belakang kartu</source>
      <translation>Back of the card</translation>
    </message>
    <message>
      <source>Pratinjau</source>
      <translation>Preview</translation>
    </message>
    <message>
      <source>&amp;Sudah dicatat</source>
      <translation>&amp;Written down</translation>
    </message>
    <message>
      <source>Kata sandi sementara untuk {name}</source>
      <translation>Temporary password for {name}</translation>
    </message>
    <message>
      <source>Nama penggunanya {login}. Sampaikan langsung kepadanya; ia harus menggantinya saat pertama masuk. Sesudah kartu ini ditutup, kata sandi itu tidak dapat dilihat lagi.</source>
      <translation>The user name is {login}. Tell the person directly; it must be changed at the first sign-in. Once this card is closed the password cannot be seen again.</translation>
    </message>
    <message>
      <source>{name}: {low} sampai kurang dari {high}</source>
      <translation>{name}: {low} to less than {high}</translation>
    </message>
    <message>
      <source>dihitung</source>
      <translation>computed</translation>
    </message>
    <message>
      <source>{name}: {low} ke atas</source>
      <translation>{name}: {low} and more</translation>
    </message>
    <message>
      <source>Dasar: {basis}</source>
      <translation>Basis: {basis}</translation>
    </message>
    <message>
      <source>Jumlah periksa {checksum}</source>
      <translation>Checksum {checksum}</translation>
    </message>
    <message>
      <source>Pertanyaan dan bobot adalah data, bukan program. Yang belum disahkan hanyalah usulan.</source>
      <translation>Questions and weights are data, not program. What is not approved is a proposal only.</translation>
    </message>
    <message>
      <source>Isi instrumen</source>
      <translation>Contents of the instrument</translation>
    </message>
    <message>
      <source>Indikator, pertanyaan, jawaban</source>
      <translation>Indicator, question, answer</translation>
    </message>
    <message>
      <source>Poin</source>
      <translation>Points</translation>
    </message>
    <message>
      <source>Sumber</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>Pindah sendiri ke isian berikutnya bila NIK, KK, atau tanggal sudah penuh</source>
      <translation>Move on to the next field when a NIK, KK or date is complete</translation>
    </message>
    <message>
      <source>Tampilan</source>
      <translation>Appearance</translation>
    </message>
    <message>
      <source>Hanya berlaku di komputer ini.</source>
      <translation>Holds on this computer only.</translation>
    </message>
    <message>
      <source>&amp;Warna</source>
      <translation>&amp;Colours</translation>
    </message>
    <message>
      <source>&amp;Ukuran huruf</source>
      <translation>&amp;Text size</translation>
    </message>
    <message>
      <source>&amp;Bahasa</source>
      <translation>&amp;Language</translation>
    </message>
    <message>
      <source>Terang</source>
      <translation>Light</translation>
    </message>
    <message>
      <source>Gelap</source>
      <translation>Dark</translation>
    </message>
    <message>
      <source>Kontras tinggi</source>
      <translation>High contrast</translation>
    </message>
    <message>
      <source>N&amp;ama periode</source>
      <translation>Period n&amp;ame</translation>
    </message>
    <message>
      <source>&amp;Instrumen</source>
      <translation>&amp;Instrument</translation>
    </message>
    <message>
      <source>Kartu berlaku &amp;sampai</source>
      <translation>Cards valid &amp;until</translation>
    </message>
    <message>
      <source>Misalnya tahunnya, 2027.</source>
      <translation>Its year for example, 2027.</translation>
    </message>
    <message>
      <source>Buka periode</source>
      <translation>Open period</translation>
    </message>
    <message>
      <source>Isi hari terakhir kartu berlaku.</source>
      <translation>Give the last day the cards are valid.</translation>
    </message>
    <message>
      <source>Isi nama periodenya.</source>
      <translation>Give the name of the period.</translation>
    </message>
    <message>
      <source>Buat &amp;lembar pemulihan baru…</source>
      <translation>Make a new recovery &amp;sheet…</translation>
    </message>
    <message>
      <source>Ada lembar yang berlaku. Buat yang baru bila lembarnya hilang atau terbaca orang lain.</source>
      <translation>A sheet is in force. Make a new one when it is lost or others have read it.</translation>
    </message>
    <message>
      <source>Belum ada lembar. Tanpa lembar, kata sandi yang terlupa tidak dapat dipulihkan.</source>
      <translation>There is no sheet yet. Without one a forgotten password cannot be recovered.</translation>
    </message>
    <message>
      <source>Lembar pemulihan ke-{n} berlaku. Lembar sebelumnya tidak berlaku lagi.</source>
      <translation>Recovery sheet {n} is in force. The former sheet holds no more.</translation>
    </message>
    <message>
      <source>Lembar pemulihan berlaku. Simpan di lemari terkunci.</source>
      <translation>The recovery sheet is in force. Keep it in a locked cupboard.</translation>
    </message>
    <message>
      <source>Kantor, periode, cadangan, dan tampilan</source>
      <translation>Office, period, backups and look</translation>
    </message>
    <message>
      <source>Bagian pengaturan</source>
      <translation>Parts of the settings</translation>
    </message>
    <message>
      <source>Buka &amp;riwayat</source>
      <translation>Open &amp;history</translation>
    </message>
    <message>
      <source>Bila ditinggalkan, yang baru saja diketik di bagian ini hilang.</source>
      <translation>What was just typed in this part is lost when you leave it.</translation>
    </message>
    <message>
      <source>Buang perubahan</source>
      <translation>Discard changes</translation>
    </message>
    <message>
      <source>Pilih bagian di kiri. Yang menyangkut kantor disimpan di berkas kantor dan ikut tercadang; tampilan hanya berlaku di komputer ini.</source>
      <translation>Choose a part at the left. What concerns the office is kept in the office file and its backups; the appearance holds on this computer only.</translation>
    </message>
    <message>
      <source>Kantor &amp; kop</source>
      <translation>Office &amp; letterhead</translation>
    </message>
    <message>
      <source>Pengguna</source>
      <translation>Users</translation>
    </message>
    <message>
      <source>Periode &amp; parameter</source>
      <translation>Period &amp; parameters</translation>
    </message>
    <message>
      <source>Kepercayaan kartu</source>
      <translation>Trust in cards</translation>
    </message>
    <message>
      <source>Sumber: {origin}</source>
      <translation>Source: {origin}</translation>
    </message>
    <message>
      <source>Hari terakhir kartu periode ini.</source>
      <translation>Last day of the cards of this period.</translation>
    </message>
    <message>
      <source>Setiap orang masuk dengan nama dan kata sandinya sendiri, dan riwayat menyebut namanya.</source>
      <translation>Everybody signs in with their own name and password, and the history names them.</translation>
    </message>
    <message>
      <source>&amp;Beri kata sandi sementara…</source>
      <translation>Give a temporary &amp;password…</translation>
    </message>
    <message>
      <source>&amp;Nonaktifkan…</source>
      <translation>&amp;Disable…</translation>
    </message>
    <message>
      <source>&amp;Ganti kata sandi saya…</source>
      <translation>&amp;Change my password…</translation>
    </message>
    <message>
      <source>Aturan dua orang</source>
      <translation>Two-person rule</translation>
    </message>
    <message>
      <source>Memberi kata sandi sementara</source>
      <translation>Giving a temporary password</translation>
    </message>
    <message>
      <source>Menonaktifkan pengguna</source>
      <translation>Disabling the user</translation>
    </message>
    <message>
      <source>Aturan kerja</source>
      <translation>Rules of work</translation>
    </message>
    <message>
      <source>Kantor latihan dibuka tanpa nama dan kata sandi, jadi tidak ada yang diatur di sini.</source>
      <translation>The training office opens without name and password, so there is nothing to manage here.</translation>
    </message>
    <message>
      <source>Pengguna diatur oleh administrator. Anda dapat mengganti kata sandi sendiri.</source>
      <translation>Users are managed by an administrator. You can change your own password.</translation>
    </message>
    <message>
      <source>Daftar pengguna</source>
      <translation>List of users</translation>
    </message>
    <message>
      <source>&amp;Tambah pengguna…</source>
      <translation>&amp;Add a user…</translation>
    </message>
    <message>
      <source>&amp;Ubah…</source>
      <translation>&amp;Edit…</translation>
    </message>
    <message>
      <source>Menambah pengguna</source>
      <translation>Adding the user</translation>
    </message>
    <message>
      <source>Mengubah pengguna</source>
      <translation>Changing the user</translation>
    </message>
    <message>
      <source>Yang mengisi jawaban sebuah keluarga tidak memverifikasi atau memvalidasinya sendiri.</source>
      <translation>Who filled in a family's answers does not verify or validate them.</translation>
    </message>
    <message>
      <source>Hanya administrator yang mengubahnya.</source>
      <translation>Only an administrator changes it.</translation>
    </message>
    <message>
      <source>Beri kata sandi sementara</source>
      <translation>Give a temporary password</translation>
    </message>
    <message>
      <source>Kata sandi {name} yang lama tidak berlaku lagi. Yang sementara diperlihatkan sekali dan harus diganti saat masuk.</source>
      <translation>The old password of {name} holds no more. The temporary one is shown once and must be changed at sign-in.</translation>
    </message>
    <message>
      <source>Nonaktifkan {name}</source>
      <translation>Disable {name}</translation>
    </message>
    <message>
      <source>Ia tidak dapat masuk lagi. Namanya tetap ada di riwayat, dan ia dapat diaktifkan kembali.</source>
      <translation>They can no longer sign in. Their name stays in the history, and they can be enabled again.</translation>
    </message>
    <message>
      <source>Nonaktifkan 1 pengguna</source>
      <translation>Disable 1 user</translation>
    </message>
    <message>
      <source>{name} dinonaktifkan.</source>
      <translation>{name} was disabled.</translation>
    </message>
    <message>
      <source>{name} diubah.</source>
      <translation>{name} was changed.</translation>
    </message>
    <message>
      <source>Nonaktif</source>
      <translation>Disabled</translation>
    </message>
    <message>
      <source>Kata sandi sementara</source>
      <translation>Temporary password</translation>
    </message>
    <message>
      <source>Masuk terakhir</source>
      <translation>Last sign-in</translation>
    </message>
    <message>
      <source>Kelas semua keluarga dihitung ulang dengan angka ini ({n} keluarga sekarang ada di basis data warga miskin). Perubahannya tercatat di Riwayat.</source>
      <translation>The class of every family is reckoned again with these figures ({n} families are in the register of the poor now). The changes are recorded in the history.</translation>
    </message>
    <message>
      <source>Dibuka {day}</source>
      <translation>Opened {day}</translation>
    </message>
    <message>
      <source>{name} ({state})</source>
      <translation>{name} ({state})</translation>
    </message>
    <message>
      <source>Semua periode: {names}</source>
      <translation>All periods: {names}</translation>
    </message>
    <message>
      <source>Menghitung ulang semua kelas</source>
      <translation>Reckoning all classes again</translation>
    </message>
    <message>
      <source>Parameter disimpan dan semua kelas dihitung ulang.</source>
      <translation>The parameters were saved and all classes reckoned again.</translation>
    </message>
    <message>
      <source>Periode {name} dibuka.</source>
      <translation>Period {name} was opened.</translation>
    </message>
    <message>
      <source>Periode {name} ditutup.</source>
      <translation>Period {name} was closed.</translation>
    </message>
    <message>
      <source>Periode {name}</source>
      <translation>Period {name}</translation>
    </message>
    <message>
      <source>{name} ({code} versi {version}). Dasar: {basis}</source>
      <translation>{name} ({code} version {version}). Basis: {basis}</translation>
    </message>
    <message>
      <source>Periode ini sudah {state}, jadi angkanya tidak diubah lagi.</source>
      <translation>This period is already {state}, so its figures are not changed any more.</translation>
    </message>
    <message>
      <source>Angka yang dipakai</source>
      <translation>Figures in use</translation>
    </message>
    <message>
      <source>Angka tanpa sumber adalah usulan; isi dengan angka resmi yang berlaku untuk kota.</source>
      <translation>Figures without a source are proposals; enter the official figures of the city.</translation>
    </message>
    <message>
      <source>Ganti periode</source>
      <translation>Change period</translation>
    </message>
    <message>
      <source>&amp;Buka periode baru…</source>
      <translation>&amp;Open a new period…</translation>
    </message>
    <message>
      <source>&amp;Tutup periode</source>
      <translation>C&amp;lose period</translation>
    </message>
    <message>
      <source>Simpan parameter periode {name}</source>
      <translation>Save the parameters of period {name}</translation>
    </message>
    <message>
      <source>Simpan dan hitung ulang semua kelas</source>
      <translation>Save and reckon all classes again</translation>
    </message>
    <message>
      <source>SK {number} tanggal {day}</source>
      <translation>decree {number} of {day}</translation>
    </message>
    <message>
      <source>Periode baru dibuka sesudah periode ini ditetapkan.</source>
      <translation>A new period is opened after this one has been determined.</translation>
    </message>
    <message>
      <source>Tutup periode {name}</source>
      <translation>Close period {name}</translation>
    </message>
    <message>
      <source>Pendataan dan kartu periode ini tidak dapat diubah lagi. Bukalah periode baru sesudahnya.</source>
      <translation>Surveys and cards of this period can no longer be changed. Open a new period afterwards.</translation>
    </message>
    <message>
      <source>Nama &amp;pengguna</source>
      <translation>&amp;User name</translation>
    </message>
    <message>
      <source>P&amp;eran</source>
      <translation>Rol&amp;e</translation>
    </message>
    <message>
      <source>Tambah pengguna</source>
      <translation>Add a user</translation>
    </message>
    <message>
      <source>Ubah pengguna</source>
      <translation>Change a user</translation>
    </message>
    <message>
      <source>Simpan perubahan</source>
      <translation>Save changes</translation>
    </message>
    <message>
      <source>Seperti tercetak di surat.</source>
      <translation>As printed on letters.</translation>
    </message>
    <message>
      <source>Isi nama lengkapnya, seperti di surat.</source>
      <translation>Fill in the full name, as on letters.</translation>
    </message>
    <message>
      <source>Untuk masuk dan di riwayat; huruf kecil tanpa spasi. Tidak dapat diganti kemudian.</source>
      <translation>For signing in and in the history; small letters without spaces. It cannot be changed later.</translation>
    </message>
    <message>
      <source>Tidak dapat diganti, karena riwayat menyebutnya.</source>
      <translation>It cannot be changed, because the history names it.</translation>
    </message>
    <message>
      <source>Data kantor disimpan. Kartu dan daftar berikutnya memakainya.</source>
      <translation>The office data were saved. The next cards and lists use them.</translation>
    </message>
    <message>
      <source>Tercetak di kepala surat, daftar, rekap, dan kartu.</source>
      <translation>Printed at the head of letters, lists, recaps and cards.</translation>
    </message>
    <message>
      <source>Pe&amp;merintah</source>
      <translation>&amp;Government</translation>
    </message>
    <message>
      <source>Baris pertama kop, misalnya PEMERINTAH KOTA SEMARANG.</source>
      <translation>First line of the letterhead, such as PEMERINTAH KOTA SEMARANG.</translation>
    </message>
    <message>
      <source>&amp;Nama kantor</source>
      <translation>Office &amp;name</translation>
    </message>
    <message>
      <source>Misalnya KECAMATAN GUNUNGPATI.</source>
      <translation>Such as KECAMATAN GUNUNGPATI.</translation>
    </message>
    <message>
      <source>&amp;Alamat</source>
      <translation>&amp;Address</translation>
    </message>
    <message>
      <source>&amp;Telepon</source>
      <translation>&amp;Telephone</translation>
    </message>
    <message>
      <source>Juga tercetak di belakang kartu sebagai tempat bertanya.</source>
      <translation>Also printed on the back of cards as the place to ask.</translation>
    </message>
    <message>
      <source>&amp;Tempat</source>
      <translation>&amp;Place</translation>
    </message>
    <message>
      <source>Tertulis sebelum tanggal di atas tanda tangan.</source>
      <translation>Stands before the date above the signature.</translation>
    </message>
    <message>
      <source>Gambar PNG, SVG, atau JPEG; dikecilkan sendiri. Boleh kosong.</source>
      <translation>A PNG, SVG or JPEG picture; it is made smaller by itself. May be empty.</translation>
    </message>
    <message>
      <source>Pilih lambang</source>
      <translation>Choose an emblem</translation>
    </message>
    <message>
      <source>Nama di bawah kartu, daftar, dan rekap.</source>
      <translation>The name below cards, lists and recaps.</translation>
    </message>
    <message>
      <source>Misalnya Camat Gunungpati.</source>
      <translation>Such as Camat Gunungpati.</translation>
    </message>
    <message>
      <source>&amp;Pangkat</source>
      <translation>&amp;Rank</translation>
    </message>
    <message>
      <source>&amp;Pilih gambar…</source>
      <translation>&amp;Choose picture…</translation>
    </message>
    <message>
      <source>&amp;Hapus lambang</source>
      <translation>Remove &amp;emblem</translation>
    </message>
    <message>
      <source>Tidak dapat diganti; kantor lain memakai berkas lain.</source>
      <translation>Cannot be changed; another office uses another file.</translation>
    </message>
    <message>
      <source>(belum ada)</source>
      <translation>(none yet)</translation>
    </message>
    <message>
      <source>Usulan – belum disahkan</source>
      <translation>Proposal – not approved</translation>
    </message>
    <message>
      <source>Kantor ini masuk kepercayaan kota: kartu Anda dikenal di mana pun daftar kota dipakai. Daftarnya tidak memuat data warga.</source>
      <translation>This office is in the trust of the city: your cards are known wherever the city's list is used. The list holds no data of citizens.</translation>
    </message>
    <message>
      <source>Kunci menandatangani kartu; daftar kepercayaan memberi tahu pemeriksa kunci siapa yang sah dan kartu mana yang dicabut. Kunci berganti sendiri setiap tahun. Daftar hanya diganti oleh yang bernomor lebih tinggi. Sidik kunci selalu dicocokkan lewat jalan lain, misalnya telepon.</source>
      <translation>A key signs cards; the trust list tells checkers whose keys are genuine and which cards were withdrawn. Keys follow each other every year by themselves. A list is only replaced by one with a higher number. Fingerprints are always compared another way, such as by telephone.</translation>
    </message>
    <message>
      <source>Kantor kota ini menjamin kunci kantor kecamatan. Daftarnya boleh dibagikan; di dalamnya tidak ada data warga.</source>
      <translation>This office of the city vouches for the keys of the kecamatan. The list may be handed out; it holds no data of citizens.</translation>
    </message>
    <message>
      <source>Kantor ini menandatangani daftarnya sendiri. Kantor lain memeriksa kartu Anda dengan berkas kepercayaan ini; di dalamnya tidak ada data warga.</source>
      <translation>This office signs its own list. Other offices check your cards with this trust file; it holds no data of citizens.</translation>
    </message>
    <message>
      <source>Bagian kepercayaan</source>
      <translation>Parts of the trust</translation>
    </message>
    <message>
      <source>&amp;Simpan berkas kepercayaan…</source>
      <translation>&amp;Save trust file…</translation>
    </message>
    <message>
      <source>&amp;Muat daftar…</source>
      <translation>&amp;Load a list…</translation>
    </message>
    <message>
      <source>Permintaan &amp;kunci…</source>
      <translation>&amp;Key request…</translation>
    </message>
    <message>
      <source>&amp;Laporan pencabutan…</source>
      <translation>&amp;Withdrawal report…</translation>
    </message>
    <message>
      <source>Kunci &amp;baru…</source>
      <translation>&amp;New key…</translation>
    </message>
    <message>
      <source>&amp;Cabut kunci…</source>
      <translation>With&amp;draw key…</translation>
    </message>
    <message>
      <source>&amp;Terima permintaan kunci…</source>
      <translation>&amp;Accept key request…</translation>
    </message>
    <message>
      <source>Terima &amp;laporan…</source>
      <translation>Take &amp;report…</translation>
    </message>
    <message>
      <source>&amp;Cabut kunci kantor…</source>
      <translation>With&amp;draw an office's key…</translation>
    </message>
    <message>
      <source>Terbitkan &amp;ulang</source>
      <translation>&amp;Issue anew</translation>
    </message>
    <message>
      <source>Daftar nomor {sequence}, dibuat {day}: {offices} kantor, {keys} kunci, {revoked} kartu dicabut.</source>
      <translation>List number {sequence}, made {day}: {offices} offices, {keys} keys, {revoked} cards withdrawn.</translation>
    </message>
    <message>
      <source>Sidik kunci induk</source>
      <translation>Fingerprint of the root key</translation>
    </message>
    <message>
      <source>Belum ada kantor</source>
      <translation>No offices yet</translation>
    </message>
    <message>
      <source>Kantor kecamatan muncul di kantor kota.</source>
      <translation>Offices of kecamatan appear in an office of a city.</translation>
    </message>
    <message>
      <source>Belum ada kunci</source>
      <translation>No keys yet</translation>
    </message>
    <message>
      <source>Pulihkan berkas kantor dari cadangan.</source>
      <translation>Restore the office's file from a backup.</translation>
    </message>
    <message>
      <source>Belum ada daftar lain</source>
      <translation>No other lists yet</translation>
    </message>
    <message>
      <source>Muat berkas .kimtrust dari kantor lain agar kartunya dikenal di komputer ini.</source>
      <translation>Load a .kimtrust file of another office so that its cards are known on this computer.</translation>
    </message>
    <message>
      <source>Kunci kantor ini</source>
      <translation>Keys of this office</translation>
    </message>
    <message>
      <source>Daftar di komputer ini</source>
      <translation>Lists on this computer</translation>
    </message>
    <message>
      <source>Kantor kecamatan</source>
      <translation>Offices of kecamatan</translation>
    </message>
    <message>
      <source>Daftar kepercayaan di komputer ini</source>
      <translation>Trust lists on this computer</translation>
    </message>
    <message>
      <source>{n} pencabutan dari kantor {office} masuk daftar.</source>
      <translation>{n} withdrawals of office {office} are in the list.</translation>
    </message>
    <message>
      <source>Daftar nomor {number} siap dibagikan.</source>
      <translation>List number {number} is ready to be handed out.</translation>
    </message>
    <message>
      <source>Terima permintaan kunci</source>
      <translation>Accept a key request</translation>
    </message>
    <message>
      <source>Terima laporan pencabutan</source>
      <translation>Take a withdrawal report</translation>
    </message>
    <message>
      <source>Cabut kunci {name}</source>
      <translation>Withdraw the key of {name}</translation>
    </message>
    <message>
      <source>Semua kartu yang ditandatangani kunci ini tidak berlaku lagi, bertanggal berapa pun, dan harus dicetak ulang dengan kunci baru. Cabut hanya bila kuncinya bocor atau dicuri. Tidak dapat diurungkan.</source>
      <translation>All cards signed with this key stop being valid, whatever their date, and have to be printed again with a new key. Withdraw it only when it leaked or was stolen. This cannot be undone.</translation>
    </message>
    <message>
      <source>Cabut kunci ini</source>
      <translation>Withdraw this key</translation>
    </message>
    <message>
      <source>Terima kunci {name}</source>
      <translation>Accept the keys of {name}</translation>
    </message>
    <message>
      <source>{n} kunci baru. Sidik permintaannya {fingerprint}. Minta kantor itu membacakan sidiknya lewat telepon, dan terima hanya bila sama.</source>
      <translation>{n} new keys. The fingerprint of the request is {fingerprint}. Have that office read its fingerprint aloud by telephone, and accept only when it is the same.</translation>
    </message>
    <message>
      <source>Sidik cocok, terima kuncinya</source>
      <translation>Fingerprint matches, accept the keys</translation>
    </message>
    <message>
      <source>Simpan daftar…</source>
      <translation>Save the list…</translation>
    </message>
    <message>
      <source>Pilih dahulu kantor yang kuncinya masih berlaku.</source>
      <translation>First choose an office whose key is still valid.</translation>
    </message>
    <message>
      <source>Kunci {name} dicabut.</source>
      <translation>The key of {name} is withdrawn.</translation>
    </message>
    <message>
      <source>Daftar kepercayaan diterbitkan ulang.</source>
      <translation>The trust list is issued anew.</translation>
    </message>
    <message>
      <source>Kunci {name} diterima.</source>
      <translation>The keys of {name} are accepted.</translation>
    </message>
    <message>
      <source>Terdaftar</source>
      <translation>Listed</translation>
    </message>
    <message>
      <source>Belum terdaftar</source>
      <translation>Not listed yet</translation>
    </message>
    <message>
      <source>Kunci dicabut</source>
      <translation>Key withdrawn</translation>
    </message>
    <message>
      <source>Kunci berakhir</source>
      <translation>Key ended</translation>
    </message>
    <message>
      <source>Perlu kunci baru</source>
      <translation>Needs a new key</translation>
    </message>
    <message>
      <source>Menandatangani</source>
      <translation>Signing</translation>
    </message>
    <message>
      <source>Hanya memeriksa</source>
      <translation>Only for checking</translation>
    </message>
    <message>
      <source>Menunggu kota</source>
      <translation>Waiting for the city</translation>
    </message>
    <message>
      <source>Belum mulai</source>
      <translation>Not begun yet</translation>
    </message>
    <message>
      <source>Sidik kunci</source>
      <translation>Key fingerprint</translation>
    </message>
    <message>
      <source>Berlaku dari</source>
      <translation>Valid from</translation>
    </message>
    <message>
      <source>Sampai</source>
      <translation>Until</translation>
    </message>
    <message>
      <source>Kunci sampai</source>
      <translation>Key until</translation>
    </message>
    <message>
      <source>Laporan terakhir</source>
      <translation>Last report</translation>
    </message>
    <message>
      <source>Kota memakai kunci induk baru dengan sidik {fingerprint}. Cocokkan lewat telepon dengan kantor kota. Sesudah ini daftar dari kunci induk lama tidak diterima lagi. Langkah ini tidak dapat diurungkan.</source>
      <translation>The city uses a new root key with the fingerprint {fingerprint}. Compare it with the office of the city by telephone. From now on lists of the old root key are no longer accepted. This cannot be undone.</translation>
    </message>
    <message>
      <source>Daftar kepercayaan nomor {sequence} dipakai: {offices} kantor, {revoked} kartu dicabut.</source>
      <translation>Trust list number {sequence} is in use: {offices} offices, {revoked} cards withdrawn.</translation>
    </message>
    <message>
      <source>{name} siap dikirim ke kantor kota. Sidiknya {fingerprint}: bacakan lewat telepon.</source>
      <translation>{name} is ready to be sent to the office of the city. Its fingerprint is {fingerprint}: read it aloud by telephone.</translation>
    </message>
    <message>
      <source>Daftar ini memuat {offices}. Sidik kuncinya {fingerprint}. Cocokkan lewat telepon atau surat dengan kantor penerbitnya sebelum menerimanya.</source>
      <translation>This list holds {offices}. Its key fingerprint is {fingerprint}. Compare it with the issuing office by telephone or letter before you accept it.</translation>
    </message>
    <message>
      <source>Sidik kunci induk kota {fingerprint}. Cocokkan lewat telepon dengan kantor kota. Sesudah ini kartu kantor ini dikenal lewat daftar kota, dan setiap kunci baru menunggu tanda tangan kota. Kartu yang sudah dicetak tetap berlaku. Langkah ini tidak dapat diurungkan.</source>
      <translation>The fingerprint of the city's root key is {fingerprint}. Compare it with the office of the city by telephone. From now on this office's cards are known by the city's list, and every new key waits for the city's signature. Cards already printed stay valid. This cannot be undone.</translation>
    </message>
    <message>
      <source>Ganti kunci induk kota</source>
      <translation>Change the city's root key</translation>
    </message>
    <message>
      <source>Sidik cocok, pakai kunci induk baru</source>
      <translation>Fingerprint matches, use the new root key</translation>
    </message>
    <message>
      <source>Kartu dari {offices} sekarang dikenal.</source>
      <translation>Cards of {offices} are known now.</translation>
    </message>
    <message>
      <source>Simpan berkas kepercayaan</source>
      <translation>Save trust file</translation>
    </message>
    <message>
      <source>{name} siap dibagikan. Bacakan sidik kuncinya kepada penerima.</source>
      <translation>{name} is ready to hand out. Read its fingerprint to the receiver.</translation>
    </message>
    <message>
      <source>Simpan permintaan kunci</source>
      <translation>Save key request</translation>
    </message>
    <message>
      <source>Simpan laporan pencabutan</source>
      <translation>Save withdrawal report</translation>
    </message>
    <message>
      <source>{name} memuat {n} pencabutan dan siap dikirim ke kantor kota.</source>
      <translation>{name} holds {n} withdrawals and is ready to be sent to the office of the city.</translation>
    </message>
    <message>
      <source>Buat kunci baru</source>
      <translation>Make a new key</translation>
    </message>
    <message>
      <source>Biasanya kunci berganti sendiri. Buat sekarang hanya bila kunci lama dicabut atau bocor. Di bawah kota, kunci baru dipakai setelah permintaan kuncinya ditandatangani kota.</source>
      <translation>Keys usually follow each other by themselves. Make one now only when the old one was withdrawn or leaked. Under a city, a new key is used once the city has signed its request.</translation>
    </message>
    <message>
      <source>Percayai daftar ini</source>
      <translation>Trust this list</translation>
    </message>
    <message>
      <source>Sidik cocok, percayai daftar ini</source>
      <translation>The fingerprint agrees, trust this list</translation>
    </message>
    <message>
      <source>Masuk kepercayaan kota</source>
      <translation>Enter the trust of the city</translation>
    </message>
    <message>
      <source>Sidik cocok, masuk kepercayaan kota</source>
      <translation>Fingerprint matches, enter the trust of the city</translation>
    </message>
    <message>
      <source>Kunci baru dibuat.</source>
      <translation>A new key was made.</translation>
    </message>
    <message>
      <source>Periode {name} · {state}</source>
      <translation>Period {name} · {state}</translation>
    </message>
    <message>
      <source>Batalkan pekerjaan</source>
      <translation>Cancel the job</translation>
    </message>
    <message>
      <source>Semua perubahan tersimpan {when}</source>
      <translation>All changes saved {when}</translation>
    </message>
    <message>
      <source>A&amp;jukan</source>
      <translation>Submit</translation>
    </message>
    <message>
      <source>{n} keluarga diajukan</source>
      <translation>{n} families submitted</translation>
    </message>
    <message>
      <source>Verifi&amp;kasi</source>
      <translation>Verify</translation>
    </message>
    <message>
      <source>Verifikasi {n} keluarga</source>
      <translation>Verify {n} families</translation>
    </message>
    <message>
      <source>Memverifikasi keluarga</source>
      <translation>Verifying families</translation>
    </message>
    <message>
      <source>{n} keluarga diverifikasi</source>
      <translation>{n} families verified</translation>
    </message>
    <message>
      <source>&amp;Validasi</source>
      <translation>&amp;Validate</translation>
    </message>
    <message>
      <source>Validasi {n} keluarga</source>
      <translation>Validate {n} families</translation>
    </message>
    <message>
      <source>Memvalidasi keluarga</source>
      <translation>Validating families</translation>
    </message>
    <message>
      <source>{n} keluarga divalidasi</source>
      <translation>{n} families validated</translation>
    </message>
    <message>
      <source>Ke&amp;mbalikan…</source>
      <translation>&amp;Return…</translation>
    </message>
    <message>
      <source>Kembalikan {n} keluarga</source>
      <translation>Return {n} families</translation>
    </message>
    <message>
      <source>Mengembalikan keluarga</source>
      <translation>Returning families</translation>
    </message>
    <message>
      <source>{n} keluarga dikembalikan</source>
      <translation>{n} families returned</translation>
    </message>
    <message>
      <source>Teta&amp;pkan {n} keluarga…</source>
      <translation>&amp;Determine {n} families…</translation>
    </message>
    <message>
      <source>&amp;Nomor SK</source>
      <translation>&amp;Number of the decree</translation>
    </message>
    <message>
      <source>Tan&amp;ggal SK</source>
      <translation>Da&amp;te of the decree</translation>
    </message>
    <message>
      <source>&amp;Kembali ke daftar</source>
      <translation>&amp;Back to the list</translation>
    </message>
    <message>
      <source>Divalidasi, Tidak Miskin</source>
      <translation>Validated, not poor</translation>
    </message>
    <message>
      <source>Yang akan ditetapkan</source>
      <translation>What will be determined</translation>
    </message>
    <message>
      <source>Yang belum ikut</source>
      <translation>What stays out</translation>
    </message>
    <message>
      <source>Keluarga ini tetap dalam antreannya. Yang Tidak Miskin tidak masuk daftar.</source>
      <translation>These families stay in their queue. Those who are not poor are not on the list.</translation>
    </message>
    <message>
      <source>Surat Keputusan</source>
      <translation>Decree</translation>
    </message>
    <message>
      <source>Setelah ditetapkan, kelas dan jawaban keluarga dibekukan dan kartu dapat dicetak.</source>
      <translation>After the determination class and answers are frozen and cards can be printed.</translation>
    </message>
    <message>
      <source>Seperti tertulis pada suratnya.</source>
      <translation>As it stands on the letter.</translation>
    </message>
    <message>
      <source>Ketik hari, bulan, tahun: 13072026.</source>
      <translation>Type day, month, year: 13072026.</translation>
    </message>
    <message>
      <source>Divalidasi, tetapi kini belum lengkap</source>
      <translation>Validated, but incomplete now</translation>
    </message>
    <message>
      <source>Isi nomor SK seperti tertulis pada suratnya.</source>
      <translation>Fill in the number of the decree as it stands on the letter.</translation>
    </message>
    <message>
      <source>Isi tanggal SK.</source>
      <translation>Fill in the date of the decree.</translation>
    </message>
    <message>
      <source>{n} periksa</source>
      <translation>{n} to look at</translation>
    </message>
    <message>
      <source>Mengapa belum bisa</source>
      <translation>Why not yet</translation>
    </message>
    <message>
      <source>Yang belum lengkap atau masih salah isi tidak ikut, dan disebut dengan alasannya.</source>
      <translation>Those that are incomplete or have errors are left out and named with the reason.</translation>
    </message>
    <message>
      <source>Tulis apa yang perlu diperbaiki. Petugas membacanya pada keluarga ini.</source>
      <translation>Write what is to be mended. The clerk reads it with the family.</translation>
    </message>
    <message>
      <source>Tetapkan {n} keluarga</source>
      <translation>Determine {n} families</translation>
    </message>
    <message>
      <source>{counts} dibekukan dengan SK {number} tanggal {day}. Ini tidak dapat dibatalkan; perubahan sesudahnya memakai SK sendiri.</source>
      <translation>{counts} are frozen under decree {number} of {day}. This cannot be undone; a later change has a decree of its own.</translation>
    </message>
    <message>
      <source>SK {number} tanggal {day} · {counts}. Sidik daftar: {checksum}</source>
      <translation>Decree {number} of {day} · {counts}. Checksum of the list: {checksum}</translation>
    </message>
    <message>
      <source>{n} keluarga ditetapkan</source>
      <translation>{n} families determined</translation>
    </message>
    <message>
      <source>Draf diajukan, diverifikasi di lapangan, divalidasi kantor, lalu ditetapkan dengan SK.</source>
      <translation>Drafts are submitted, verified in the field, validated by the office, then determined by decree.</translation>
    </message>
    <message>
      <source>Aturan dua orang: keluarga yang Anda isi sendiri diperiksa orang lain.</source>
      <translation>Two-person rule: families you filled in yourself are checked by somebody else.</translation>
    </message>
    <message>
      <source>Buka kel&amp;uarga</source>
      <translation>&amp;Open family</translation>
    </message>
    <message>
      <source>Pesan entri &amp;ganda…</source>
      <translation>Order double &amp;entry…</translation>
    </message>
    <message>
      <source>Tetapkan &amp;daftar…</source>
      <translation>&amp;Determine the list…</translation>
    </message>
    <message>
      <source>Cetak lembar &amp;verifikasi…</source>
      <translation>Print &amp;verification sheets…</translation>
    </message>
    <message>
      <source>{ask}?</source>
      <translation>{ask}?</translation>
    </message>
    <message>
      <source>Cetak daftar penerima…</source>
      <translation>Print the beneficiary list…</translation>
    </message>
    <message>
      <source>Cetak daftar penerima</source>
      <translation>Print the beneficiary list</translation>
    </message>
    <message>
      <source>Pilih satu atau banyak keluarga (Shift+panah atau Ctrl+A), lalu tekan langkahnya. Yang belum bisa disebut satu per satu dengan alasannya. Tetapkan daftar membekukan yang sudah divalidasi.</source>
      <translation>Choose one or many families (Shift+arrows or Ctrl+A), then press the step. Those that cannot go on are named one by one with the reason. Determining freezes the validated ones.</translation>
    </message>
    <message>
      <source>Belum ada keluarga yang dipilih. Pilih dahulu dalam daftar.</source>
      <translation>No family is chosen yet. Choose in the list first.</translation>
    </message>
    <message>
      <source>{title}.</source>
      <translation>{title}.</translation>
    </message>
    <message>
      <source>Menetapkan daftar</source>
      <translation>Determining the list</translation>
    </message>
    <message>
      <source>{n} dipilih</source>
      <translation>{n} selected</translation>
    </message>
    <message>
      <source>Tidak ada keluarga</source>
      <translation>No families</translation>
    </message>
    <message>
      <source>Antrean menurut status</source>
      <translation>Queues by state</translation>
    </message>
    <message>
      <source>Keluarga dalam antrean</source>
      <translation>Families in the queue</translation>
    </message>
    <message>
      <source>Tidak ada draf</source>
      <translation>No drafts</translation>
    </message>
    <message>
      <source>Keluarga yang baru dientri atau diimpor muncul di sini.</source>
      <translation>Newly entered or imported families appear here.</translation>
    </message>
    <message>
      <source>Tidak ada yang menunggu</source>
      <translation>Nobody is waiting</translation>
    </message>
    <message>
      <source>Ajukan dahulu draf yang sudah lengkap di bagian Draf.</source>
      <translation>First submit complete drafts under Draft.</translation>
    </message>
    <message>
      <source>Tidak ada yang diverifikasi</source>
      <translation>Nobody is verified</translation>
    </message>
    <message>
      <source>Yang sudah dicek di lapangan muncul di sini.</source>
      <translation>Those checked in the field appear here.</translation>
    </message>
    <message>
      <source>Tidak ada yang divalidasi</source>
      <translation>Nobody is validated</translation>
    </message>
    <message>
      <source>Yang sudah divalidasi menunggu penetapan di sini.</source>
      <translation>Validated ones wait here for the determination.</translation>
    </message>
    <message>
      <source>Tidak ada yang dikembalikan</source>
      <translation>Nobody is returned</translation>
    </message>
    <message>
      <source>Yang perlu diperbaiki petugas muncul di sini.</source>
      <translation>What the clerk has to mend appears here.</translation>
    </message>
    <message>
      <source>skor {n} ({band})</source>
      <translation>score {n} ({band})</translation>
    </message>
    <message>
      <source>{n} / {m}</source>
      <translation>{n} / {m}</translation>
    </message>
    <message>
      <source>KK {kk} · {where} RT {rt}/RW {rw} · {n} jiwa</source>
      <translation>KK {kk} · {where} RT {rt}/RW {rw} · {n} persons</translation>
    </message>
    <message>
      <source>{said}: jawaban {codes} lain.</source>
      <translation>{said}: other answers to {codes}.</translation>
    </message>
    <message>
      <source>Alasan kelas</source>
      <translation>Reasons of the class</translation>
    </message>
    <message>
      <source>Belum ada yang dipilih</source>
      <translation>Nothing is chosen</translation>
    </message>
    <message>
      <source>Pilih keluarga dalam daftar untuk melihat alasannya.</source>
      <translation>Choose a family in the list to see its reasons.</translation>
    </message>
    <message>
      <source>Tanpa kepala keluarga</source>
      <translation>Without a head</translation>
    </message>
    <message>
      <source>Nilai per pertanyaan</source>
      <translation>Points per question</translation>
    </message>
    <message>
      <source>Dikembalikan: {reason}</source>
      <translation>Returned: {reason}</translation>
    </message>
    <message>
      <source>Naik ke {to} bila bertambah {n} poin</source>
      <translation>Up to {to} with {n} points more</translation>
    </message>
    <message>
      <source>Turun ke {to} bila berkurang {n} poin</source>
      <translation>Down to {to} with {n} points less</translation>
    </message>
    <message>
      <source>Yang belum bisa tidak berubah. Buka keluarganya, betulkan, lalu ulangi.</source>
      <translation>Those that cannot go on did not change. Open the family, mend it, then try again.</translation>
    </message>
    <message>
      <source>Keluarga yang belum bisa</source>
      <translation>Families that cannot go on</translation>
    </message>
    <message>
      <source>Berhasil</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>Belum bisa</source>
      <translation>Not yet</translation>
    </message>
    <message>
      <source>Dipilih</source>
      <translation>Selected</translation>
    </message>
    <message>
      <source>Ditetapkan (KK)</source>
      <translation>Determined (families)</translation>
    </message>
    <message>
      <source>Lembar verifikasi {n} keluarga ditulis pada {pages} halaman. Cetak bolak-balik: foto dan tanda tangan ada di baliknya.</source>
      <translation>Verification sheets of {n} families were written on {pages} pages. Print on both sides: photos and signatures are on the back.</translation>
    </message>
    <message>
      <source>Cetak lembar verifikasi</source>
      <translation>Print verification sheets</translation>
    </message>
    <message>
      <source>Cetak lembar verifikasi {n} keluarga?</source>
      <translation>Print verification sheets of {n} families?</translation>
    </message>
    <message>
      <source>Lembar memuat anggota, jawaban, dan foto rumah, tanpa kelas. NIK lengkap hanya bila diperlukan.</source>
      <translation>A sheet holds members, answers and photos of the house, without the class. Full NIKs only where needed.</translation>
    </message>
    <message>
      <source>Tulis untuk apa dan siapa yang membawanya. Peminta, waktu, dan tujuannya dicatat dalam riwayat.</source>
      <translation>Write what for and who takes them along. Who asked, when and what for is kept in the history.</translation>
    </message>
    <message>
      <source>Cetak dengan NIK lengkap</source>
      <translation>Print with full NIKs</translation>
    </message>
    <message>
      <source>Cetak {n} lembar</source>
      <translation>Print {n} sheets</translation>
    </message>
    <message>
      <source>Cetak {n} lembar dengan NIK lengkap</source>
      <translation>Print {n} sheets with full NIKs</translation>
    </message>
    <message>
      <source>Kelurahan yang diperlihatkan</source>
      <translation>The kelurahan that is shown</translation>
    </message>
    <message>
      <source>Kode pemulihan {groups}</source>
      <translation>Recovery code {groups}</translation>
    </message>
    <message>
      <source>Pilihan ini tidak ada dalam daftar. Ketik kode atau huruf depannya.</source>
      <translation>This answer is not in the list. Type its code or its first letters.</translation>
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
      <source>Kembalikan bawaan</source>
      <translation>Back to default</translation>
    </message>
    <message>
      <source>Kembalikan &amp;bawaan</source>
      <translation>Back to de&amp;fault</translation>
    </message>
    <message>
      <source>Kolom tetap di &amp;kiri</source>
      <translation>Columns &amp;kept at the left</translation>
    </message>
    <message>
      <source>&amp;Naikkan</source>
      <translation>Move &amp;up</translation>
    </message>
    <message>
      <source>&amp;Turunkan</source>
      <translation>Move &amp;down</translation>
    </message>
    <message>
      <source>&amp;Pakai</source>
      <translation>&amp;Apply</translation>
    </message>
    <message>
      <source>Spasi menampilkan atau menyembunyikan. Alt+panah memindahkan kolom ke atas atau bawah.</source>
      <translation>Space shows or hides a column. Alt+arrow moves it up or down.</translation>
    </message>
    <message>
      <source>hhbbtttt</source>
      <translation>ddmmyyyy</translation>
    </message>
    <message>
      <source>Catatan: {teks}</source>
      <translation>Note: {teks}</translation>
    </message>
    <message>
      <source>Angka yang berlebih tidak dimasukkan. Periksa lagi isian ini.</source>
      <translation>The digits too many were left out. Check this field again.</translation>
    </message>
    <message>
      <source>Terlalu banyak kata sandi yang salah. Coba lagi dalam {n} detik.</source>
      <translation>Too many wrong passwords. Try again in {n} seconds.</translation>
    </message>
    <message>
      <source>Susun kolom: {kolom}</source>
      <translation>Arrange columns: {kolom}</translation>
    </message>
    <message>
      <source>Susun kolo&amp;m…</source>
      <translation>Arrange colu&amp;mns…</translation>
    </message>
    <message>
      <source>&amp;Ulangi kata sandi</source>
      <translation>&amp;Repeat the password</translation>
    </message>
    <message>
      <source>K&amp;ata sandi baru</source>
      <translation>New p&amp;assword</translation>
    </message>
    <message>
      <source>K&amp;ata sandi</source>
      <translation>P&amp;assword</translation>
    </message>
    <message>
      <source>Paling sedikit 8 huruf atau angka; beberapa kata lebih baik daripada satu.</source>
      <translation>At least 8 letters or digits; several words are better than one.</translation>
    </message>
    <message>
      <source>Kedua kata sandi belum sama. Ketik lagi.</source>
      <translation>The two passwords are not the same. Type again.</translation>
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
      <source>Paling banyak {n} angka di belakang koma.</source>
      <translation>At most {n} digits behind the decimal mark.</translation>
    </message>
    <message>
      <source>Caps Lock menyala: semua huruf menjadi huruf besar.</source>
      <translation>Caps Lock is on: all letters become capitals.</translation>
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
      <source>Pilih dengan panah bawah, atau tulis alasan lain.</source>
      <translation>Choose with the down arrow, or write another reason.</translation>
    </message>
    <message>
      <source>hhbbtttt atau tahun</source>
      <translation>ddmmyyyy or year</translation>
    </message>
    <message>
      <source>Ini bukan derajat.</source>
      <translation>These are no degrees.</translation>
    </message>
    <message>
      <source>Tulis seperti -7,0816.</source>
      <translation>Write it like -7.0816.</translation>
    </message>
    <message>
      <source>Belum sama dengan lembarnya.</source>
      <translation>Not yet as on the sheet.</translation>
    </message>
    <message>
      <source>&amp;Simpan sebagai PDF untuk dicetak…</source>
      <translation>&amp;Save as PDF to print…</translation>
    </message>
    <message>
      <source>Cetak, hapus berkasnya, lalu simpan kertasnya di lemari terkunci.</source>
      <translation>Print it, delete the file, then keep the paper in a locked cupboard.</translation>
    </message>
    <message>
      <source>Lembar ini berlaku sesudah dua kelompoknya diketik dari kertas.</source>
      <translation>The sheet holds once two of its groups were typed from paper.</translation>
    </message>
    <message>
      <source>Kelompok ke-{n}</source>
      <translation>Group {n}</translation>
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
      <source>Disalin {n} baris pertama dari {m} yang dipilih</source>
      <translation>The first {n} of {m} selected rows were copied</translation>
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

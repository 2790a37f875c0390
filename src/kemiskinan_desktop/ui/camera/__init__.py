"""The camera: its picture live, one picture kept, and off whenever nobody looks."""

"""The tables of frames read and followed; the door is `evidence.frames`."""

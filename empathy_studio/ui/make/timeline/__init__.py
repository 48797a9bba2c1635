"""The timeline of a clip: waveform, and tracks of moments, cues and captions that are moved by hand."""

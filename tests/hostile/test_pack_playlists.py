"""Playlists named as clips: the pack does not hand them out, and no engine opens what they name."""

from __future__ import annotations

from pathlib import Path
from socket import socket

import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.reader import Pack
from empathy_studio.play.player import ClipSource, Faulted, Prerolled
from tests.hostile.pack_forge import honest
from tests.hostile.test_pack_forged import refused
from tests.video.conftest import MakeClip, clip, engines, seeing, surface
from tests.video.viewer import Viewer

__all__ = ["clip", "engines", "seeing", "surface"]

FTYP = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"
PLAYLISTS: dict[str, str] = {
    "M3U": "#EXTM3U\n#EXTINF:3,x\n{0}\n",
    "HLS": "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\n{0}\n#EXT-X-ENDLIST\n",
    "PLS": "[playlist]\nNumberOfEntries=1\nFile1={0}\n",
    "XSPF": '<?xml version="1.0"?><playlist xmlns="http://xspf.org/ns/0/"><trackList><track><location>{0}'
    "</location></track></trackList></playlist>",
    "ASX": '<asx version="3.0"><entry><ref href="{0}"/></entry></asx>',
    "SMIL": '<smil><body><video src="{0}"/></body></smil>',
    "DASH": '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><BaseURL>{0}</BaseURL></MPD>',
    "SDP": "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nu={0}\nm=video 5004 RTP/AVP 96\n",
    "concat": "ffconcat version 1.0\nfile '{0}'\n",
}


@pytest.mark.parametrize("kind", PLAYLISTS)
def test_a_playlist_named_as_a_clip_is_not_handed_out(tmp_path: Path, data_folder: Path, kind: str) -> None:
    listed = PLAYLISTS[kind].format("file:///etc/passwd").encode()
    refused(honest().add("media/b.mp4", listed).write(tmp_path / "p.epack"), "media/b.mp4", data_folder)


@pytest.mark.parametrize("kind", ["M3U", "HLS", "XSPF"])
def test_a_playlist_behind_the_first_bytes_of_a_clip_opens_nothing(
    seeing: Viewer, clip: MakeClip, server: socket, tmp_path: Path, kind: str
) -> None:
    """Its first bytes deceive the pack; then the engine, told that it is MP4, asks neither the disk nor the net."""
    other = Path(str(clip().where)).as_uri()
    address = f"http://127.0.0.1:{server.getsockname()[1]}/x.mp4"
    listed = FTYP + PLAYLISTS[kind].format(f"{address}\n{other}").encode()
    with Pack.open(honest().add("media/b.mp4", listed).write(tmp_path / "p.epack")) as pack:
        seeing.player.preroll(ClipSource(name="b.mp4", where=pack.media("media/b.mp4"), container="mp4"))
        seeing.wait_for(Faulted)
        assert not seeing.told(Prerolled)
        assert seeing.numbers == []
        with pytest.raises(TimeoutError):
            server.accept()
        with pytest.raises(PackError):
            pack.media("course.json")

"""What the office is told, what delivery.toml may say, and the commands from end to end."""

import json
import shutil
import threading
from pathlib import Path

import pytest

from motcua.cli import main
from motcua.forms.delivery.means import MeansError, read_means
from motcua.forms.delivery.routes import INBOX, Means, channel_names, channels
from motcua.forms.digest import alarms_of, digest
from motcua.forms.office import make_outbox, start_outbox
from motcua.forms.seal import Sealer, key_file
from motcua.forms.store import SqliteStore, Store, Submission, now
from motcua.model import FormDelivery

HOUR = 3_600_000
NOW = 1_795_834_800_000
FOLDER = FormDelivery(to="folder", path="out")
MAIL = FormDelivery(to="mail", address="office@city.example")
HOOK = FormDelivery(to="webhook", url="https://office.example/in")


def keep(store: Store, channel: str, at: int = NOW, key: str = "k" * 22, sealed: bytes = b"s") -> str:
    one = Submission(
        key=key, form="question", config="c", edition="vi", received_at=at, sealed=sealed, channels=(channel,)
    )
    return store.add([one])[0].reference


class TestRoutes:
    def test_a_form_that_is_sent_nowhere_waits_in_the_inbox(self):
        assert channel_names(()) == (INBOX,)

    def test_two_of_a_kind_have_two_names(self):
        assert channel_names((MAIL, FOLDER, MAIL)) == ("mail", "folder", "mail-2")

    def test_a_way_without_means_is_found_at_the_start(self, tmp_path: Path):
        means = Means(folder=tmp_path)
        assert set(channels((FOLDER,), means)) == {"folder"}
        for way, words in ((MAIL, "mail server"), (HOOK, "secret"), (FormDelivery(to="mail"), "lacks")):
            with pytest.raises(ValueError, match=words):
                channels((way,), means)


class TestMeans:
    def file(self, folder: Path, text: str) -> Path:
        (folder / "word").write_text("x" * 40 + "\n", encoding="utf-8")
        (folder / "short").write_text("abc", encoding="utf-8")
        (folder / "delivery.toml").write_text(text, encoding="utf-8")
        return folder / "delivery.toml"

    def test_secrets_stand_in_files_of_their_own(self, tmp_path: Path):
        text = '[mail]\nhost="mail.city.example"\nuser="u"\npassword_file="word"\nsender="a@city.example"\n[webhook]\nsecret_file="word"\n[digest]\nto="b@city.example"'
        told = read_means(self.file(tmp_path, text), tmp_path)
        assert (told.means.mail.password, told.means.secret, told.digest_to) == ("x" * 40, b"x" * 40, "b@city.example")

    def test_no_file_means_folders_only(self, tmp_path: Path):
        assert read_means(None, tmp_path).means == Means(folder=tmp_path)

    @pytest.mark.parametrize(
        "text",
        [
            "[mail",
            "[post]",
            '[mail]\npassword="x"\nhost="a"\nsender="b"',
            '[mail]\nhost="a"\nsender="b"\nsecurity="none"',
            '[mail]\nhost="a"',
            '[webhook]\nsecret_file="gone"',
            '[webhook]\nsecret_file="short"',
            "[webhook]",
        ],
    )
    def test_what_it_does_not_know_or_cannot_use_is_said(self, tmp_path: Path, text: str):
        with pytest.raises(MeansError, match=r"delivery\.toml"):
            read_means(self.file(tmp_path, text), tmp_path)


class TestDigest:
    def test_says_what_waits_and_names_nobody(self, store: Store):
        keep(store, "mail", sealed="Nguyễn Thị Lan".encode())
        told = digest(store, NOW, 3)
        assert told.alarms == ()
        assert "question 1" in told.text
        assert "mail 1 (nhiều nhất 0 lần gửi)" in told.text
        assert "hết thời hạn lưu: 3" in told.text
        assert "Lan" not in told.text

    def test_calls_people_to_what_fails_and_to_what_nobody_opens(self, store: Store):
        keep(store, "mail")
        keep(store, "inbox", NOW - 49 * HOUR, "l" * 22)
        (delivery,) = [one for one in store.due(NOW, 9) if one.channel == "mail"]
        for _ in range(10):
            store.failed(delivery.id, NOW, "mail: 451")
        assert [one.split()[0] for one in alarms_of(store, NOW)] == ["1", "1"]
        assert digest(store, NOW, 0).text.count("CẦN XEM NGAY") == 2

    def test_a_log_that_was_bent_is_an_alarm(self, store: Store):
        store.audit("lan", "open", "ABC", NOW)
        with store.transaction() as transaction:
            transaction.execute("UPDATE audit SET actor = 'an'")
        assert "nhật ký bị sửa" in digest(store, NOW, 0).alarms[0]


def test_the_outbox_of_an_endpoint_delivers_by_itself(tmp_path: Path):
    store = SqliteStore(tmp_path / "forms.db")
    store.migrate()
    from tests.unit.forms.samples import form_of

    reference = keep(store, "folder")
    form = form_of(id="question", deliver=(FOLDER,))
    stop = start_outbox(make_outbox(store, [form], Means(folder=tmp_path)))
    arrived = threading.Event()
    for _ in range(100):
        if store.submission(reference).delivered_at:
            arrived.set()
            break
        stop.wait(0.05)
    stop.set()
    assert arrived.is_set()
    assert (tmp_path / "out" / f"question.{reference}.age").read_bytes() == b"s"


class TestCommands:
    @pytest.fixture
    def office(self, tmp_path: Path, root: Path, capsys):
        """Run a command of the office on a folder with one question; gives exit status and output."""
        text, public = key_file()
        (tmp_path / "key").write_text(text, encoding="utf-8")
        (tmp_path / "recipients").write_text(f"{public}\n{key_file()[1]}\n", encoding="utf-8")
        data = tmp_path / "data"
        data.mkdir()
        plain = json.dumps({"form": "question", "answers": {"full_name": "Lan\x1b[2J"}}).encode()
        sealed = Sealer((public, key_file()[1])).seal(plain)
        store = SqliteStore(data / "forms.db")
        store.migrate()
        reference = keep(store, "inbox", now(), sealed=sealed)
        store.close()
        (tmp_path / f"question.{reference}.age").write_bytes(sealed)

        def run(*words: str, folder: Path = data) -> tuple[int, str]:
            settings = ["--settings", str(tmp_path / "conf.py"), "--data", str(folder)]
            status = main(["forms", *words, *settings])
            said = capsys.readouterr()
            return status, said.out + said.err

        run.reference, run.folder = reference, tmp_path
        told = {
            "IDENTITY": str(root / "tests" / "golden" / "city" / "identity.yaml"),
            "PUBLIC_ADDRESS": "https://langson.example",
            "CATALOGUES": [str(root / "tests" / "examples" / "catalogues" / "base")],
            "TRANSLATIONS": str(root / "translations"),
            "FORM_ENDPOINT": "/gui/",
        }
        (tmp_path / "content" / "images").mkdir(parents=True)
        shutil.copy(root / "content" / "images" / "mark.svg", tmp_path / "content" / "images")
        lines = [f"{name} = {value!r}\n" for name, value in told.items()]
        (tmp_path / "conf.py").write_text("".join(lines), encoding="utf-8")
        return run

    def test_open_move_back_up_erase_restore_and_check(self, office):
        reference, folder = office.reference, office.folder
        key = ("--key", str(folder / "key"), "--actor", "lan")
        assert office("inbox", "list")[1].split()[-2:] == ["Mới", "nhận"]
        status, shown = office("inbox", "show", reference, *key)
        assert (status, "\n    Lan[2J" in shown) == (0, True), "a terminal is not moved by what residents write"
        assert office("inbox", "open", str(folder / f"question.{reference}.age"), *key)[1].count("Lan") == 1
        assert office("inbox", "stage", reference, "done", *key)[0] == 0
        assert office("inbox", "show", "ABCDEFGHJK", *key)[0] == 2
        status, made = office("backup", "--to", str(folder / "b"), "--recipients", str(folder / "recipients"))
        assert status == 0
        assert office("erase", reference, "--actor", "lan")[0] == 0
        status, told = office("daily")
        assert (status, "Đã xóa hôm nay do hết thời hạn lưu: 0" in told) == (0, True), "in three days"
        new = folder / "new"
        assert office("restore", made.strip(), "--key", str(folder / "key"), folder=new) == (0, "")
        assert office("audit", folder=new)[1].split()[0] == "2"
        assert office("audit")[1].split()[0] == "3"
        assert office("outbox", "--once") == (0, "0 delivered, 0 failed\n")

    def test_a_counter_is_closed_for_a_day_and_one_that_does_not_exist_is_said_so(self, office, root: Path):
        small = office.folder / "small"
        (small / "forms").mkdir(parents=True)
        shutil.copy(root / "procedures_yaml" / "forms" / "appointment.yaml", small / "forms")
        shutil.copytree(root / "procedures_yaml" / "calendar", small / "calendar")
        catalogue = ("--catalogue", str(small), "--actor", "lan")
        assert office("places", "appointment", "dong_kinh", "2026-12-01", "0", *catalogue) == (0, "16 × 0\n")
        assert office("places", "appointment", "nowhere", "2026-12-01", "0", *catalogue)[0] == 2
        store = SqliteStore(office.folder / "data" / "forms.db")
        with store.reading() as transaction:
            assert transaction.execute("SELECT count(*), max(capacity) FROM place") == [(16, 0)]
        store.close()

    def test_a_folder_without_an_endpoint_is_not_filled_with_an_empty_one(self, office, tmp_path: Path):
        status, said = office("audit", folder=tmp_path / "nowhere")
        assert (status, "holds no forms.db" in said) == (2, True)
        assert not (tmp_path / "nowhere").exists()

    @pytest.mark.parametrize(("kind", "file"), [("nginx", "motcua.conf"), ("caddy", "Caddyfile")])
    def test_servers_files_are_written_from_the_settings(self, office, kind: str, file: str):
        assert office("config", kind, "--to", str(office.folder / "c"), "--inbox", "/van-phong/")[0] == 0
        text = (office.folder / "c" / file).read_text(encoding="utf-8")
        assert "langson.example" in text
        assert "X-Motcua-Staff" in text
        assert "Content-Security-Policy" in text

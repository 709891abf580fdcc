"""What can be listened to is offered with its language, speaker, length and size; nothing where there is nothing."""

from motcua.views.listening import recordings, serving_offices, written_length


def test_a_recording_says_what_it_is(vi):
    (one,) = recordings(vi, "1.000001")
    assert (one.target, one.media_type, one.lang) == ("audio/tha-dieu.vi.opus", "audio/ogg; codecs=opus", "vi")
    assert [part.text for part in one.parts] == ["Giấy tờ cần chuẩn bị", "Phí, lệ phí"]
    assert (one.role.text, one.length, one.size) == ("người đọc của phường", "0:02", "1")


def test_nothing_is_offered_where_there_is_nothing(vi):
    assert recordings(vi, "1.000002") == ()
    assert recordings(vi, "pages/gioi-thieu") == ()


def test_an_office_says_in_which_languages_it_serves(vi):
    contact = vi.office("trung-tam-mot").contact
    assert [(one.source, one.how.text) for one in contact.languages] == [("Thông báo thử số 1", "hẹn trước một ngày")]
    assert [one.title.text for one in serving_offices(vi, "nut")] == ["Trung tâm Một"]
    assert serving_offices(vi, "tyz") == ()


def test_a_length_as_players_show_it():
    assert [written_length(one) for one in (5, 65, 725)] == ["0:05", "1:05", "12:05"]

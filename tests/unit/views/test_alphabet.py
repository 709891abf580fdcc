"""Procedures by letter: the index for readers without JavaScript."""

from motcua.catalogue import Catalogue
from motcua.views import Context
from motcua.views.alphabet import letter_links, letter_pages, letters


def test_every_procedure_stands_under_one_letter(vi: Context, catalogue: Catalogue):
    listed = [link.target for links in letters(vi).values() for link in links]
    assert len(set(listed)) == len(listed) == len(catalogue.procedures)


def test_the_word_for_procedure_is_no_beginning(vi: Context):
    for letter, links in letters(vi).items():
        for link in links:
            assert not (letter == "t" and link.title.text.lower().startswith("thủ tục"))


def test_each_letter_has_a_page_that_links_the_others(vi: Context):
    links = letter_links(vi)
    pages = list(letter_pages(vi))
    assert {link.target for link in links} <= {target for target, _, _ in pages}
    assert len(pages) == 27
    assert all(view.groups[1][1] == links for _, _, view in pages)

"""Finds the public address of a receiver once, so that its name cannot be turned on the city's own network later."""

import ipaddress
import socket
from collections.abc import Callable, Iterator

from motcua.forms.delivery.parcel import UndeliveredError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], list[str]]

# Prefixes in which an IPv4 address hides: what is behind them is judged as well (RFC 6052, 3056, 4380).
NAT64 = ipaddress.ip_network("64:ff9b::/96")


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of `host` by the system's resolver."""
    return [str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def public_address(host: str, port: int, resolver: Resolver = resolve) -> str:
    """Return the address to connect to; raises UndeliveredError unless *every* address of the name is public.

    One private address among them is how a name is turned on the city's own network (DNS rebinding), so the whole name
    is refused; and the address that was looked at is the one that is connected to.
    """
    try:
        found = [ipaddress.ip_address(one.partition("%")[0]) for one in resolver(host, port)]
    except (OSError, ValueError) as error:
        message = "webhook: the name has no address"
        raise UndeliveredError(message) from error
    if not found:
        message = "webhook: the name has no address"
        raise UndeliveredError(message)
    if not all(map(is_public, found)):
        message = "webhook: the address is not a public one"
        raise UndeliveredError(message)
    return str(found[0])


def is_public(address: Address) -> bool:
    """Say whether an address belongs to the public network, with every IPv4 address that hides in it."""
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in _faces(address))


def _faces(address: Address) -> Iterator[Address]:
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:  # ::ffff:127.0.0.1 is 127.0.0.1, whatever else is said of the prefix
            yield address.ipv4_mapped
            return
        if address in NAT64:
            yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
            return
        if address.sixtofour:
            yield address.sixtofour
        if address.teredo:
            yield from address.teredo
    yield address

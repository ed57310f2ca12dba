# nftables alone: what comes in is dropped but for SSH, HTTPS and a network of its own, for IPv4 and IPv6, which it has a global address of.
. "$LIVE/nft.sh"
ip addr add 2001:db8::5/128 dev lo
nft -f - <<'END'
table inet filter {
  set banned { type ipv4_addr; flags timeout; }
  chain input {
    type filter hook input priority filter; policy drop;
    iif "lo" accept
    ct state vmap { established : accept, related : accept, invalid : drop }
    meta l4proto { icmp, ipv6-icmp } accept
    ip saddr @banned counter drop
    tcp dport 22 ct state new limit rate 10/minute counter accept comment "SSH"
    tcp dport { 80, 443 } accept
    ip saddr 10.0.0.0/8 tcp dport 5432 accept
    log prefix "dropped: " counter
  }
  chain forward { type filter hook forward priority filter; policy drop; }
  chain output { type filter hook output priority filter; policy accept; }
}
END

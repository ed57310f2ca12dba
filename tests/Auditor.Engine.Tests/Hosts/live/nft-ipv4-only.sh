# nftables alone: IPv4 is filtered, in a table that iptables would use, with Redis let in for everybody; IPv6 is not filtered, and the host has a global address.
. "$LIVE/nft.sh"
ip addr add 2001:db8::5/128 dev lo
nft -f - <<'END'
table ip filter {
  chain open { tcp dport 6379 accept; }
  chain input {
    type filter hook input priority filter; policy accept;
    ct state established,related accept
    iifname "lo" accept
    tcp dport 22 accept
    jump open
    counter reject with icmp type admin-prohibited
  }
}
END

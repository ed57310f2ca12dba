# iptables and ip6tables as Debian has them, over nftables; ufw and firewalld are not there.
for path in /usr/sbin/ufw /usr/bin/firewall-cmd; do
  [ ! -e "$path" ] || mount --bind /dev/null "$path"
done
for tables in iptables ip6tables; do
  $tables -A INPUT -i lo -j ACCEPT
  $tables -A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT
  $tables -A INPUT -p tcp --dport 22 -m conntrack --ctstate NEW -m limit --limit 10/min -j ACCEPT
  $tables -A INPUT -p tcp -m multiport --dports 80,443 -j ACCEPT
  $tables -P INPUT DROP
  $tables -P FORWARD DROP
done
iptables -A INPUT -p icmp -j ACCEPT
ip6tables -A INPUT -p ipv6-icmp -j ACCEPT

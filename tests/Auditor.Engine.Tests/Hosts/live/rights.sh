# A host with faults that only root's commands show: sshd, firewall, fail2ban, a configuration of nginx, accounts, keys.
. "$LIVE/nginx.sh"
sed -i 's/server_tokens off/server_tokens on/' /etc/nginx/nginx.conf
touch -d '1 hour ago' /etc/nginx/nginx.conf
nginx
printf 'PermitRootLogin yes\nMaxAuthTries 20\nX11Forwarding yes\nPermitEmptyPasswords yes\n' >/etc/ssh/sshd_config.d/00-open.conf
ufw default allow incoming
ufw allow 6379/tcp
ufw --force enable
printf 'bind 0.0.0.0\nprotected-mode no\nport 6379\ndaemonize yes\ndir /mnt/data\n' >/etc/redis/redis.conf
redis-server /etc/redis/redis.conf
echo 'Nov 21 12:00:00 host sshd[1]: Server listening on 0.0.0.0 port 22.' >/var/log/auth.log
printf '[sshd]\nenabled = true\nbackend = polling\nlogpath = /var/log/auth.log\nbantime = 1\nmaxretry = 100\n' >/etc/fail2ban/jail.local
mkdir -p /run/fail2ban
fail2ban-client start
ssh-keygen -q -t rsa -b 1024 -N '' -f /mnt/deploy/.ssh/id_rsa
cp /mnt/deploy/.ssh/id_rsa.pub /mnt/deploy/.ssh/authorized_keys
chmod 666 /mnt/deploy/.ssh/authorized_keys
echo '+ +' >/mnt/deploy/.rhosts
chown -R 1999:1999 /mnt/deploy

# ufw lets in SSH and HTTPS, fail2ban reads a log that is written, data stores keep to the loopback interface and ask for a login.
ufw default deny incoming
ufw limit 22/tcp comment 'not ALLOW IN but limited'
ufw allow 443/tcp
ufw allow in on lo to any port 9000
ufw allow from 10.0.0.0/8 to any port 5432 proto tcp
ufw --force enable
echo 'Nov 21 12:00:00 host sshd[1]: Server listening on 0.0.0.0 port 22.' >/var/log/auth.log
printf '[sshd]\nenabled = true\nbackend = polling\nlogpath = /var/log/auth.log\n' >/etc/fail2ban/jail.local
mkdir -p /run/fail2ban
fail2ban-client start
printf 'bind 127.0.0.1\nport 6379\nrequirepass fake-password\ndaemonize yes\ndir /mnt/data\n' >/etc/redis/redis.conf
redis-server /etc/redis/redis.conf
memcached -u nobody -l 127.0.0.1 -d
su postgres -c "$(command -v initdb) -D /mnt/data/pg --auth-local=peer --auth-host=scram-sha-256 -N"
su postgres -c "$(command -v pg_ctl) -D /mnt/data/pg -o '-h 127.0.0.1 -p 5432 -k /mnt/data' -l /mnt/data/pg.log -w start"
python3 "$LIVE/stand-ins.py" 127.0.0.1 required
ssh-keygen -q -t ed25519 -N fake-passphrase -f /mnt/deploy/.ssh/id_ed25519
ssh-keygen -q -t rsa -b 3072 -N fake-passphrase -m PEM -f /mnt/deploy/.ssh/old
{
  printf 'from="203.0.113.9",command="echo \\"one, two\\" from=x" '
  cat /mnt/deploy/.ssh/id_ed25519.pub
  cat /mnt/deploy/.ssh/old.pub
} >/mnt/deploy/.ssh/authorized_keys
chmod 600 /mnt/deploy/.ssh/authorized_keys
chown -R 1999:1999 /mnt/deploy

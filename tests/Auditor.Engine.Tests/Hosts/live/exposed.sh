# No firewall; fail2ban as Debian 12 ships it, which does not start without /var/log/auth.log; data stores for everybody,
# one of them past its file.
ufw disable
mkdir -p /run/fail2ban
fail2ban-client start || :
printf 'bind 127.0.0.1 -::1\nprotected-mode yes\nport 6379\n' >/etc/redis/redis.conf
redis-server --port 6379 --bind 0.0.0.0 --protected-mode no --save '' --daemonize yes --dir /mnt/data
memcached -u nobody -l 0.0.0.0 -d
su postgres -c "$(command -v initdb) -D /mnt/data/pg -A trust -N"
echo 'host all all 0.0.0.0/0 trust' >>/mnt/data/pg/pg_hba.conf
su postgres -c "$(command -v pg_ctl) -D /mnt/data/pg -o '-h 0.0.0.0 -p 5432 -k /mnt/data' -l /mnt/data/pg.log -w start"
mariadb-install-db --user=mysql --datadir=/mnt/data/my --auth-root-authentication-method=normal --skip-test-db
mariadbd --no-defaults --user=mysql --datadir=/mnt/data/my --socket=/mnt/data/my.sock --pid-file=/mnt/data/my.pid \
  --bind-address=0.0.0.0 --port=3306 &
until [ -S /mnt/data/my.sock ] || ! kill -0 $!; do sleep 0.2; done
python3 "$LIVE/stand-ins.py" 0.0.0.0 open
ssh-keygen -q -t rsa -b 1024 -N '' -f /mnt/deploy/.ssh/id_rsa
cp /mnt/deploy/.ssh/id_rsa.pub /mnt/deploy/.ssh/authorized_keys
chmod 666 /mnt/deploy/.ssh/authorized_keys
echo '+ +' >/mnt/deploy/.rhosts
echo 'umask 002' >/mnt/deploy/.bashrc
chmod 666 /mnt/deploy/.bashrc
chown -R 1999:1999 /mnt/deploy

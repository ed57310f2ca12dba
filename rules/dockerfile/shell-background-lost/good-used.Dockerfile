FROM mariadb:11
RUN mariadbd-safe & sleep 5 && mariadb < /init.sql && mariadb-admin shutdown
RUN (sleep 1 & wait) && echo "a & b"

# The base's own start script is kept, and goes on as mysql.
FROM mariadb:11.8
USER root
COPY my.cnf /etc/mysql/conf.d/my.cnf
CMD ["mariadbd", "--skip-name-resolve"]

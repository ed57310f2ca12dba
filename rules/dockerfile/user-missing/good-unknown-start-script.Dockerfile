# This image starts as root and gives the rights up itself.
FROM postgres:18.1
COPY init.sql /docker-entrypoint-initdb.d/

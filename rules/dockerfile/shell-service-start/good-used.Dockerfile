FROM postgres:17
RUN service postgresql start && psql -c "CREATE DATABASE app" && service postgresql stop
RUN /etc/init.d/postgresql start; createdb app

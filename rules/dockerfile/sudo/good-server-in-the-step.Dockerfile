FROM debian:13-slim
# psql has a login for the system's user only while the server runs, which is in this step.
RUN service postgresql start && sudo -u postgres psql -c "CREATE DATABASE app" && service postgresql stop

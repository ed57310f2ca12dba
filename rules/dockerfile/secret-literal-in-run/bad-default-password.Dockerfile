FROM postgres:17
# finds: secret-literal-in-run (high)
RUN service postgresql start && psql -c "ALTER USER postgres WITH PASSWORD 'postgres'"

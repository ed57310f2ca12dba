# The stage that ships is built from one that has the health check.
FROM python:3.14-slim AS runtime
HEALTHCHECK CMD ["python", "-m", "srv.health"]

FROM runtime
COPY . /srv
USER 10001
CMD ["python", "-m", "srv"]

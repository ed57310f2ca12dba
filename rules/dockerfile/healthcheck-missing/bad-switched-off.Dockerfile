FROM python:3.14-slim AS runtime
HEALTHCHECK CMD ["python", "-m", "srv.health"]

# finds: healthcheck-missing
FROM runtime
HEALTHCHECK NONE
EXPOSE 8000
COPY srv /srv
USER 10001
CMD ["python", "-m", "srv"]

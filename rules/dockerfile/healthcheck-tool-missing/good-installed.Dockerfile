FROM python:3.13-slim AS base
RUN apt-get update && apt-get install -y --no-install-recommends curl=8.* netcat-openbsd && rm -rf /var/lib/apt/lists/*
FROM base
HEALTHCHECK CMD curl -f http://localhost:8000/ || exit 1
CMD ["python", "app.py"]

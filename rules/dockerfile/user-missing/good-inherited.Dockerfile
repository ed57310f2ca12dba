FROM python:3.14-slim AS runtime
RUN useradd --system --uid 10001 app
USER app

FROM runtime
COPY . /srv
CMD ["python", "-m", "srv"]

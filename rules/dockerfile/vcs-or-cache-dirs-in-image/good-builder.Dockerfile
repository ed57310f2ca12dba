FROM python:3.13 AS build
COPY .cache /root/.cache
RUN pip install --no-cache-dir poetry
FROM python:3.13-slim
COPY cache /app/cache
COPY --from=build /usr/local/lib /usr/local/lib

FROM python:3.13-slim
RUN pip config set global.no-cache-dir true
RUN --mount=type=cache,target=/root/.cache pip install -r requirements.txt
RUN --network=none pip check

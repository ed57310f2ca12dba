FROM python:3.13-slim
ARG INSTALL_DEV=false
COPY pyproject.toml poetry.lock ./
RUN bash -c "if [ $INSTALL_DEV == 'true' ]; then poetry install --no-root; else poetry install --no-root --only main; fi"

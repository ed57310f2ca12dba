FROM python:3.14-slim
RUN useradd --create-home app
ENV HOME=/home/app
USER app
# finds: pip-no-cache
RUN pip install gunicorn==23.0.0

# pip run by root keeps nothing in the home of another user.
FROM python:3.14-slim
RUN useradd --create-home app
ENV HOME=/home/app
RUN pip install gunicorn==23.0.0
USER app

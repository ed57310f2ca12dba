FROM python:3.13-slim
RUN pip --no-cache-dir install flask==3.1.2 && pip install gunicorn==23.0.0 --no-cache-dir
RUN pip install redis==6.4.0 && rm -rf /root/.cache
RUN pip install httpx==0.28.1 && pip cache purge

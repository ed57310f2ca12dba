FROM python:3.13-slim
# finds: debug-port-exposed
EXPOSE 5678/tcp
# finds: debug-port-exposed
CMD python -m debugpy --listen 0.0.0.0:5678 app.py

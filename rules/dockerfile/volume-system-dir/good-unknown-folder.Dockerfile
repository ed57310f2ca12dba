FROM registry.example.com/base:1
VOLUME $DATA_DIR

//! Models that look at pictures (`ultralytics`, `paddleocr`, `insightface`, `face_recognition`), indexes of vectors (`faiss`),
//! containers of sound and moving pictures (`av`), and rasters of maps (`rasterio`).

use crate::catalog::{Kind, Row, Weight, blocks, class, pure};

const MODEL: &str = "a model keeps what it works on: two threads at once get results of each other";

const INDEX: &str =
    "an index must not be changed by one thread while another one asks it or changes it";

pub static ROWS: &[Row] = &[
    blocks("ultralytics.YOLO", Kind::File).returns("ultralytics.YOLO"),
    blocks("ultralytics.YOLO.__call__", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLO.predict", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLO.track", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLO.train", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLO.val", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLO.export", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLO.tune", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLO.benchmark", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLOWorld", Kind::File).returns("ultralytics.YOLOWorld"),
    blocks("ultralytics.YOLOWorld.__call__", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLOWorld.predict", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLOWorld.track", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLOWorld.train", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLOWorld.val", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLOWorld.export", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLOWorld.tune", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.YOLOWorld.benchmark", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.RTDETR", Kind::File).returns("ultralytics.RTDETR"),
    blocks("ultralytics.RTDETR.__call__", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.RTDETR.predict", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.RTDETR.track", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.RTDETR.train", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.RTDETR.val", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.RTDETR.export", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.RTDETR.tune", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.RTDETR.benchmark", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.SAM", Kind::File).returns("ultralytics.SAM"),
    blocks("ultralytics.SAM.__call__", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.SAM.predict", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.SAM.track", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.SAM.train", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.SAM.val", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.SAM.export", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.SAM.tune", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("ultralytics.SAM.benchmark", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("paddleocr.PaddleOCR", Kind::File)
        .weight(Weight::Heavy)
        .returns("paddleocr.PaddleOCR"),
    blocks("paddleocr.PaddleOCR.ocr", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("paddleocr.PaddleOCR.predict", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("faiss.read_index", Kind::File).returns("faiss.Index"),
    blocks("faiss.write_index", Kind::File),
    blocks("av.open", Kind::File)
        .live()
        .returns("av.container.InputContainer | av.container.OutputContainer"),
    class("av.container.InputContainer"),
    pure("av.container.InputContainer.__enter__").returns("Self"),
    blocks("av.container.InputContainer.decode", Kind::Cpu).lazy(),
    blocks("av.container.InputContainer.demux", Kind::Cpu).lazy(),
    blocks("av.container.InputContainer.seek", Kind::File),
    class("av.container.OutputContainer"),
    pure("av.container.OutputContainer.__enter__").returns("Self"),
    pure("av.container.OutputContainer.add_stream").returns("av.video.stream.VideoStream"),
    pure("av.container.OutputContainer.add_stream_from_template")
        .returns("av.video.stream.VideoStream"),
    blocks("av.container.OutputContainer.mux", Kind::File),
    blocks("av.container.OutputContainer.mux_one", Kind::File),
    blocks("av.container.OutputContainer.start_encoding", Kind::File),
    blocks("av.container.OutputContainer.close", Kind::File),
    class("av.video.stream.VideoStream"),
    blocks("av.video.stream.VideoStream.encode", Kind::Cpu).weight(Weight::Medium),
    blocks("av.video.stream.VideoStream.decode", Kind::Cpu).weight(Weight::Medium),
    blocks("face_recognition.load_image_file", Kind::File).weight(Weight::Heavy),
    blocks("face_recognition.face_locations", Kind::Cpu).weight(Weight::Heavy),
    blocks("face_recognition.batch_face_locations", Kind::Cpu).weight(Weight::Heavy),
    blocks("face_recognition.face_landmarks", Kind::Cpu).weight(Weight::Heavy),
    blocks("face_recognition.face_encodings", Kind::Cpu).weight(Weight::Heavy),
    blocks("insightface.app.FaceAnalysis", Kind::File)
        .weight(Weight::Heavy)
        .returns("insightface.app.FaceAnalysis"),
    blocks("insightface.app.FaceAnalysis.prepare", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("insightface.app.FaceAnalysis.get", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(MODEL),
    blocks("insightface.model_zoo.get_model", Kind::File).weight(Weight::Heavy),
    // Rasters of maps.
    blocks("rasterio.open", Kind::File)
        .live()
        .returns("rasterio.io.DatasetReader"),
    class("rasterio.io.DatasetReader"),
    pure("rasterio.io.DatasetReader.__enter__").returns("Self"),
    blocks("rasterio.io.DatasetReader.__exit__", Kind::File).weight(Weight::Light),
    blocks("rasterio.io.DatasetReader.close", Kind::File).weight(Weight::Light),
    blocks("rasterio.io.DatasetReader.read", Kind::File).weight(Weight::Heavy),
    blocks("rasterio.io.DatasetReader.read_masks", Kind::File).weight(Weight::Heavy),
    blocks("rasterio.io.DatasetReader.write", Kind::File).weight(Weight::Heavy),
    class("faiss.Index"),
    blocks("faiss.Index.assign", Kind::Cpu)
        .weight(Weight::Medium)
        .caution(INDEX),
    blocks("faiss.Index.range_search", Kind::Cpu)
        .weight(Weight::Medium)
        .caution(INDEX),
    blocks("faiss.Index.search", Kind::Cpu)
        .weight(Weight::Medium)
        .caution(INDEX),
    blocks("faiss.Index.search_and_reconstruct", Kind::Cpu)
        .weight(Weight::Medium)
        .caution(INDEX),
    blocks("faiss.Index.add", Kind::Cpu)
        .weight(Weight::Medium)
        .caution(INDEX),
    blocks("faiss.Index.add_with_ids", Kind::Cpu)
        .weight(Weight::Medium)
        .caution(INDEX),
    blocks("faiss.Index.merge_from", Kind::Cpu)
        .weight(Weight::Medium)
        .caution(INDEX),
    blocks("faiss.Index.remove_ids", Kind::Cpu)
        .weight(Weight::Medium)
        .caution(INDEX),
    blocks("faiss.Index.train", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(INDEX),
    class("faiss.IndexFlat").bases(&["faiss.Index"]),
    class("faiss.IndexHNSW").bases(&["faiss.Index"]),
    class("faiss.IndexIDMap").bases(&["faiss.Index"]),
    class("faiss.IndexIVF").bases(&["faiss.Index"]),
    class("faiss.IndexLSH").bases(&["faiss.Index"]),
    class("faiss.IndexPQ").bases(&["faiss.Index"]),
    class("faiss.IndexPreTransform").bases(&["faiss.Index"]),
    class("faiss.IndexRefineFlat").bases(&["faiss.Index"]),
    class("faiss.IndexScalarQuantizer").bases(&["faiss.Index"]),
    class("faiss.IndexShards").bases(&["faiss.Index"]),
    class("faiss.IndexFlatIP").bases(&["faiss.IndexFlat"]),
    class("faiss.IndexFlatL2").bases(&["faiss.IndexFlat"]),
    class("faiss.IndexHNSWFlat").bases(&["faiss.IndexHNSW"]),
    class("faiss.IndexHNSWPQ").bases(&["faiss.IndexHNSW"]),
    class("faiss.IndexHNSWSQ").bases(&["faiss.IndexHNSW"]),
    class("faiss.IndexIDMap2").bases(&["faiss.IndexIDMap"]),
    class("faiss.IndexIVFFlat").bases(&["faiss.IndexIVF"]),
    class("faiss.IndexIVFPQ").bases(&["faiss.IndexIVF"]),
    class("faiss.IndexIVFScalarQuantizer").bases(&["faiss.IndexIVF"]),
    pure("faiss.index_factory").returns("faiss.Index"),
];

//! Servers of games (`mcrcon`, `mcstatus`, `a2s`), engines that play (`chess.engine`, `stockfish`), windows (`pygame`).

use crate::catalog::{Kind, MAIN_THREAD, Row, blocks, class, pure};

const ENGINE: &str =
    "the engine answers one question after the other: two threads must not ask at once";

pub static ROWS: &[Row] = &[
    // Servers of games. MCRcon sets a signal.
    blocks("mcrcon.MCRcon.command", Kind::Network).pinned(MAIN_THREAD),
    blocks("mcrcon.MCRcon.connect", Kind::Network).pinned(MAIN_THREAD),
    class("mcrcon.MCRcon"),
    blocks("mcrcon.MCRcon.__enter__", Kind::Network)
        .pinned(MAIN_THREAD)
        .returns("Self"),
    blocks("mcstatus.JavaServer.lookup", Kind::Network).returns("mcstatus.JavaServer"),
    blocks("mcstatus.JavaServer.ping", Kind::Network),
    blocks("mcstatus.JavaServer.query", Kind::Network),
    blocks("mcstatus.JavaServer.status", Kind::Network),
    class("mcstatus.BedrockServer"),
    class("mcstatus.JavaServer"),
    blocks("mcstatus.BedrockServer.status", Kind::Network),
    pure("mcstatus.BedrockServer.lookup").returns("mcstatus.BedrockServer"),
    blocks("a2s.info", Kind::Network),
    blocks("a2s.players", Kind::Network),
    blocks("a2s.rules", Kind::Network),
    // Engines that play: processes of their own.
    blocks("chess.engine.SimpleEngine.popen", Kind::Subprocess)
        .returns("chess.engine.SimpleEngine"),
    blocks("chess.engine.SimpleEngine.popen_uci", Kind::Subprocess)
        .returns("chess.engine.SimpleEngine"),
    blocks("chess.engine.SimpleEngine.popen_xboard", Kind::Subprocess)
        .returns("chess.engine.SimpleEngine"),
    class("chess.engine.SimpleEngine"),
    pure("chess.engine.SimpleEngine.__enter__").returns("Self"),
    blocks("chess.engine.SimpleEngine.analyse", Kind::Subprocess),
    blocks("chess.engine.SimpleEngine.close", Kind::Subprocess),
    blocks("chess.engine.SimpleEngine.configure", Kind::Subprocess),
    blocks("chess.engine.SimpleEngine.ping", Kind::Subprocess),
    blocks("chess.engine.SimpleEngine.play", Kind::Subprocess),
    blocks("chess.engine.SimpleEngine.quit", Kind::Subprocess),
    blocks(
        "chess.engine.SimpleEngine.send_game_result",
        Kind::Subprocess,
    ),
    blocks(
        "chess.engine.SimpleEngine.send_opponent_information",
        Kind::Subprocess,
    ),
    blocks("chess.engine.SimpleEngine.analysis", Kind::Subprocess).live(),
    blocks("stockfish.Stockfish", Kind::Subprocess).returns("stockfish.Stockfish"),
    blocks("stockfish.Stockfish.benchmark", Kind::Subprocess).caution(ENGINE),
    blocks("stockfish.Stockfish.get_best_move", Kind::Subprocess).caution(ENGINE),
    blocks("stockfish.Stockfish.get_best_move_time", Kind::Subprocess).caution(ENGINE),
    blocks("stockfish.Stockfish.get_board_visual", Kind::Subprocess).caution(ENGINE),
    blocks("stockfish.Stockfish.get_evaluation", Kind::Subprocess).caution(ENGINE),
    blocks("stockfish.Stockfish.get_fen_position", Kind::Subprocess).caution(ENGINE),
    blocks("stockfish.Stockfish.get_perft", Kind::Subprocess).caution(ENGINE),
    blocks("stockfish.Stockfish.get_static_eval", Kind::Subprocess).caution(ENGINE),
    blocks("stockfish.Stockfish.get_top_moves", Kind::Subprocess).caution(ENGINE),
    blocks("stockfish.Stockfish.get_wdl_stats", Kind::Subprocess).caution(ENGINE),
    blocks("stockfish.Stockfish.is_fen_valid", Kind::Subprocess).caution(ENGINE),
    blocks("stockfish.Stockfish.is_move_legal", Kind::Subprocess).caution(ENGINE),
    blocks(
        "stockfish.Stockfish.make_moves_from_current_position",
        Kind::Subprocess,
    )
    .caution(ENGINE),
    blocks(
        "stockfish.Stockfish.make_moves_from_start",
        Kind::Subprocess,
    )
    .caution(ENGINE),
    blocks("stockfish.Stockfish.set_fen_position", Kind::Subprocess).caution(ENGINE),
    blocks(
        "stockfish.Stockfish.update_engine_parameters",
        Kind::Subprocess,
    )
    .caution(ENGINE),
    // Windows of games.
    blocks("pygame.time.delay", Kind::Sleep).pinned(MAIN_THREAD),
    blocks("pygame.time.wait", Kind::Sleep).pinned(MAIN_THREAD),
    class("pygame.time.Clock"),
    blocks("pygame.time.Clock.tick", Kind::Sleep).pinned(MAIN_THREAD),
    blocks("pygame.time.Clock.tick_busy_loop", Kind::Sleep).pinned(MAIN_THREAD),
    blocks("pygame.event.wait", Kind::Wait).pinned(MAIN_THREAD),
];

//! Brokers, prices and block chains: Kite, Alpaca, Binance, AKShare, MetaTrader, web3, Solana.

use crate::catalog::{Kind, OWN_LOOP, Row, Weight, alias, attribute, blocks, class, pure};

const BAOSTOCK: &str = "the module has one connection: two threads must not ask through it at once";

pub static ROWS: &[Row] = &[
    class("kiteconnect.KiteConnect").methods_block(Kind::Sdk),
    pure("kiteconnect.KiteConnect.login_url"),
    pure("kiteconnect.KiteConnect.set_access_token"),
    pure("kiteconnect.KiteConnect.set_session_expiry_hook"),
    blocks("kiteconnect.KiteConnect.place_order", Kind::Sdk),
    blocks("kiteconnect.KiteConnect.orders", Kind::Sdk),
    blocks("kiteconnect.KiteConnect.positions", Kind::Sdk),
    blocks("kiteconnect.KiteConnect.holdings", Kind::Sdk),
    blocks("kiteconnect.KiteConnect.quote", Kind::Sdk),
    blocks("kiteconnect.KiteConnect.ltp", Kind::Sdk),
    blocks("kiteconnect.KiteConnect.historical_data", Kind::Sdk),
    class("alpaca.trading.client.TradingClient").methods_block(Kind::Sdk),
    class("alpaca.data.historical.StockHistoricalDataClient").methods_block(Kind::Sdk),
    class("alpaca.data.historical.CryptoHistoricalDataClient").methods_block(Kind::Sdk),
    class("alpaca.data.historical.OptionHistoricalDataClient").methods_block(Kind::Sdk),
    class("alpaca.data.historical.NewsClient").methods_block(Kind::Sdk),
    class("web3.Web3"),
    blocks("web3.Web3.is_connected", Kind::Network),
    attribute("web3.Web3.eth", "web3.eth.Eth"),
    class("web3.eth.Eth"),
    blocks("web3.eth.Eth.get_balance", Kind::Network),
    blocks("web3.eth.Eth.get_block", Kind::Network),
    blocks("web3.eth.Eth.get_block_receipts", Kind::Network),
    blocks("web3.eth.Eth.get_transaction", Kind::Network),
    blocks("web3.eth.Eth.get_raw_transaction", Kind::Network),
    blocks("web3.eth.Eth.get_transaction_count", Kind::Network),
    blocks("web3.eth.Eth.get_transaction_receipt", Kind::Network),
    blocks("web3.eth.Eth.wait_for_transaction_receipt", Kind::Network),
    blocks("web3.eth.Eth.get_code", Kind::Network),
    blocks("web3.eth.Eth.get_logs", Kind::Network),
    blocks("web3.eth.Eth.get_storage_at", Kind::Network),
    blocks("web3.eth.Eth.get_block_transaction_count", Kind::Network),
    blocks("web3.eth.Eth.estimate_gas", Kind::Network),
    blocks("web3.eth.Eth.call", Kind::Network),
    blocks("web3.eth.Eth.send_transaction", Kind::Network),
    blocks("web3.eth.Eth.send_raw_transaction", Kind::Network),
    blocks("web3.eth.Eth.fee_history", Kind::Network),
    blocks("web3.eth.Eth.sign_transaction", Kind::Network),
    blocks("web3.eth.Eth.get_filter_changes", Kind::Network),
    blocks("web3.eth.Eth.get_filter_logs", Kind::Network),
    pure("web3.eth.Eth.contract").returns("web3.contract.Contract"),
    class("web3.contract.Contract"),
    attribute(
        "web3.contract.Contract.functions",
        "web3.contract.contract.ContractFunctions",
    ),
    pure("web3.contract.Contract.constructor")
        .returns("web3.contract.contract.ContractConstructor"),
    class("web3.contract.contract.ContractFunctions"),
    pure("web3.contract.contract.ContractFunctions.*")
        .returns("web3.contract.contract.ContractFunction"),
    class("web3.contract.contract.ContractFunction"),
    blocks(
        "web3.contract.contract.ContractFunction.call",
        Kind::Network,
    ),
    blocks(
        "web3.contract.contract.ContractFunction.transact",
        Kind::Network,
    ),
    blocks(
        "web3.contract.contract.ContractFunction.estimate_gas",
        Kind::Network,
    ),
    blocks(
        "web3.contract.contract.ContractFunction.build_transaction",
        Kind::Network,
    ),
    class("web3.contract.contract.ContractConstructor"),
    blocks(
        "web3.contract.contract.ContractConstructor.transact",
        Kind::Network,
    ),
    blocks(
        "web3.contract.contract.ContractConstructor.estimate_gas",
        Kind::Network,
    ),
    blocks(
        "web3.contract.contract.ContractConstructor.build_transaction",
        Kind::Network,
    ),
    blocks("binance.client.Client.cancel_all_open_orders", Kind::Http),
    blocks("binance.client.Client.cancel_order", Kind::Http),
    blocks("binance.client.Client.create_oco_order", Kind::Http),
    blocks("binance.client.Client.create_test_order", Kind::Http),
    blocks("binance.client.Client.futures_account_balance", Kind::Http),
    blocks("binance.client.Client.futures_cancel_order", Kind::Http),
    blocks("binance.client.Client.futures_change_leverage", Kind::Http),
    blocks("binance.client.Client.futures_exchange_info", Kind::Http),
    blocks("binance.client.Client.futures_get_open_orders", Kind::Http),
    blocks("binance.client.Client.futures_klines", Kind::Http),
    blocks(
        "binance.client.Client.futures_position_information",
        Kind::Http,
    ),
    blocks("binance.client.Client.futures_symbol_ticker", Kind::Http),
    blocks("binance.client.Client.get_account_status", Kind::Http),
    blocks("binance.client.Client.get_aggregate_trades", Kind::Http),
    blocks("binance.client.Client.get_all_coins_info", Kind::Http),
    blocks("binance.client.Client.get_all_orders", Kind::Http),
    blocks("binance.client.Client.get_avg_price", Kind::Http),
    blocks("binance.client.Client.get_historical_trades", Kind::Http),
    blocks("binance.client.Client.get_my_trades", Kind::Http),
    blocks("binance.client.Client.get_open_orders", Kind::Http),
    blocks("binance.client.Client.get_order_book", Kind::Http),
    blocks("binance.client.Client.get_orderbook_ticker", Kind::Http),
    blocks("binance.client.Client.get_orderbook_tickers", Kind::Http),
    blocks("binance.client.Client.get_recent_trades", Kind::Http),
    blocks("binance.client.Client.get_server_time", Kind::Http),
    blocks("binance.client.Client.get_system_status", Kind::Http),
    blocks("binance.client.Client.get_ticker", Kind::Http),
    blocks("binance.client.Client.get_trade_fee", Kind::Http),
    blocks("binance.client.Client.order_limit", Kind::Http),
    blocks("binance.client.Client.order_limit_buy", Kind::Http),
    blocks("binance.client.Client.order_limit_sell", Kind::Http),
    blocks("binance.client.Client.order_market", Kind::Http),
    blocks("binance.client.Client.order_oco_buy", Kind::Http),
    blocks("binance.client.Client.order_oco_sell", Kind::Http),
    blocks("binance.client.Client.withdraw", Kind::Http),
    // Each function of the module fetches a table.
    class("akshare").methods_block(Kind::Http),
    pure("akshare.get_token"),
    pure("akshare.set_token"),
    // Each question goes to the terminal, a process of its own.
    class("MetaTrader5").methods_block(Kind::Sdk).caution(
        "the terminal answers one question after the other: two threads must not ask at once",
    ),
    class("solana.rpc.api.Client").methods_block(Kind::Http),
    class("alpaca_trade_api.REST").methods_block(Kind::Http),
    pure("alpaca_trade_api.REST.__enter__").returns("Self"),
    pure("alpaca_trade_api.REST.response_wrapper"),
    blocks("alpaca_trade_api.REST.get_bars_iter", Kind::Http).lazy(),
    blocks("alpaca_trade_api.REST.get_crypto_bars_iter", Kind::Http).lazy(),
    blocks("alpaca_trade_api.REST.get_crypto_quotes_iter", Kind::Http).lazy(),
    blocks("alpaca_trade_api.REST.get_crypto_trades_iter", Kind::Http).lazy(),
    blocks("alpaca_trade_api.REST.get_news_iter", Kind::Http).lazy(),
    blocks("alpaca_trade_api.REST.get_quotes_iter", Kind::Http).lazy(),
    blocks("alpaca_trade_api.REST.get_trades_iter", Kind::Http).lazy(),
    alias("alpaca_trade_api.rest.REST", "alpaca_trade_api.REST"),
    // What a method whose name ends in `Async` awaits, the one without runs the loop for.
    class("ib_insync.IB"),
    class("ib_async.IB"),
    blocks("ib_insync.IB.accountSummary", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.calculateImpliedVolatility", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.calculateOptionPrice", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.connect", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.getWshEventData", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.getWshMetaData", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.qualifyContracts", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqAccountUpdates", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqAllOpenOrders", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqCompletedOrders", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqContractDetails", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqCurrentTime", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqExecutions", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqFundamentalData", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqHeadTimeStamp", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqHistogramData", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqHistoricalData", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqHistoricalNews", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqHistoricalSchedule", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqHistoricalTicks", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqMarketRule", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqMatchingSymbols", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqMktDepthExchanges", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqNewsArticle", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqNewsProviders", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqOpenOrders", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqPositions", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqScannerData", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqScannerParameters", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqSecDefOptParams", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqSmartComponents", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqTickers", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.reqUserInfo", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.requestFA", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.waitOnUpdate", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.whatIfOrder", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.accountSummary", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.calculateImpliedVolatility", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.calculateOptionPrice", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.connect", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.getWshEventData", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.getWshMetaData", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.qualifyContracts", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqAccountUpdates", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqAllOpenOrders", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqCompletedOrders", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqContractDetails", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqCurrentTime", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqExecutions", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqFundamentalData", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqHeadTimeStamp", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqHistogramData", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqHistoricalData", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqHistoricalNews", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqHistoricalSchedule", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqHistoricalTicks", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqMarketRule", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqMatchingSymbols", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqMktDepthExchanges", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqNewsArticle", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqNewsProviders", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqOpenOrders", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqPositions", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqScannerData", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqScannerParameters", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqSecDefOptParams", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqSmartComponents", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqTickers", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.reqUserInfo", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.requestFA", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.waitOnUpdate", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_async.IB.whatIfOrder", Kind::Network).pinned(OWN_LOOP),
    blocks("ib_insync.IB.sleep", Kind::Network).pinned(OWN_LOOP),
    pure("tushare.pro_api").returns("tushare.pro.client.DataApi"),
    class("tushare.pro.client.DataApi").methods_block(Kind::Http),
    blocks("tushare.pro_bar", Kind::Http),
    blocks("baostock.login", Kind::Network).caution(BAOSTOCK),
    blocks("baostock.logout", Kind::Network).caution(BAOSTOCK),
    blocks("baostock.query_adjust_factor", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_all_stock", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_balance_data", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_cash_flow_data", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_deposit_rate_data", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_dividend_data", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_dupont_data", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_forecast_report", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_growth_data", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_history_k_data_plus", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_hs300_stocks", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_loan_rate_data", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_operation_data", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_performance_express_report", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_profit_data", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_stock_basic", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_stock_industry", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_sz50_stocks", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_trade_dates", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    blocks("baostock.query_zz500_stocks", Kind::Network)
        .caution(BAOSTOCK)
        .returns("baostock.data.resultset.ResultData"),
    class("baostock.data.resultset.ResultData"),
    blocks("baostock.data.resultset.ResultData.get_data", Kind::Network)
        .weight(Weight::Medium)
        .caution(BAOSTOCK),
    blocks("baostock.data.resultset.ResultData.next", Kind::Network)
        .weight(Weight::Medium)
        .caution(BAOSTOCK),
    class("krakenex.API"),
    blocks("krakenex.API.query_private", Kind::Http),
    blocks("krakenex.API.query_public", Kind::Http),
    blocks("krakenex.API.load_key", Kind::File).weight(Weight::Light),
    alias("krakenex.api.API", "krakenex.API"),
    class("pybit.unified_trading.HTTP").methods_block(Kind::Http),
    pure("pybit.unified_trading.HTTP.prepare_file_payload"),
    pure("pybit.unified_trading.HTTP.prepare_payload"),
    class("finnhub.Client").methods_block(Kind::Http),
    pure("finnhub.Client.close"),
    class("fredapi.Fred"),
    blocks("fredapi.Fred.get_series", Kind::Http),
    blocks("fredapi.Fred.get_series_all_releases", Kind::Http),
    blocks("fredapi.Fred.get_series_as_of_date", Kind::Http),
    blocks("fredapi.Fred.get_series_first_release", Kind::Http),
    blocks("fredapi.Fred.get_series_info", Kind::Http),
    blocks("fredapi.Fred.get_series_latest_release", Kind::Http),
    blocks("fredapi.Fred.get_series_vintage_dates", Kind::Http),
    blocks("fredapi.Fred.search", Kind::Http),
    blocks("fredapi.Fred.search_by_category", Kind::Http),
    blocks("fredapi.Fred.search_by_release", Kind::Http),
    class("robin_stocks.robinhood").methods_block(Kind::Http),
    blocks("pandas_datareader.DataReader", Kind::Http),
    alias(
        "pandas_datareader.data.DataReader",
        "pandas_datareader.DataReader",
    ),
    class("polygon.RESTClient"),
    blocks("polygon.RESTClient.get_aggs", Kind::Http),
    blocks("polygon.RESTClient.get_daily_open_close_agg", Kind::Http),
    blocks("polygon.RESTClient.get_grouped_daily_aggs", Kind::Http),
    blocks("polygon.RESTClient.get_last_quote", Kind::Http),
    blocks("polygon.RESTClient.get_last_trade", Kind::Http),
    blocks("polygon.RESTClient.get_previous_close_agg", Kind::Http),
    blocks(
        "polygon.RESTClient.get_real_time_currency_conversion",
        Kind::Http,
    ),
    blocks("polygon.RESTClient.get_snapshot_all", Kind::Http),
    blocks("polygon.RESTClient.get_snapshot_ticker", Kind::Http),
    blocks("polygon.RESTClient.get_ticker_details", Kind::Http),
    blocks("polygon.RESTClient.get_market_status", Kind::Http),
    blocks("polygon.RESTClient.list_aggs", Kind::Http).lazy(),
    blocks("polygon.RESTClient.list_quotes", Kind::Http).lazy(),
    blocks("polygon.RESTClient.list_tickers", Kind::Http).lazy(),
    blocks("polygon.RESTClient.list_trades", Kind::Http).lazy(),
    blocks("polygon.RESTClient.list_universal_snapshots", Kind::Http).lazy(),
];

"""Currencies: one line each. ISO 4217 code, symbols (exact case), names (any case; words joined by `_`), hundredths.

`XXX` is ISO 4217's code for "no currency": a name that several countries use. It equals only itself, under the same name.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Currency:
    code: str
    symbols: str
    names: str
    cents: str = ""


CURRENCIES = (
    Currency(
        "USD",
        "$ US$ U.S.$ USD$",
        "dollar dollars us_dollar us_dollars u.s._dollar u.s._dollars american_dollar american_dollars buck bucks"
        " usd united_states_dollar united_states_dollars",
        "cent cents ¢",
    ),
    Currency("EUR", "€", "euro euros eur"),
    Currency(
        "GBP",
        "£ GB£",
        "pound pounds pound_sterling pounds_sterling british_pound british_pounds sterling quid gbp",
        "penny pence pennies",
    ),
    Currency(
        "RUB",
        "₽",
        "ruble rubles rouble roubles russian_ruble russian_rubles russian_rouble russian_roubles",
        "kopeck kopecks",
    ),
    Currency("BYN", "", "belarusian_ruble belarusian_rubles belarusian_rouble belarusian_roubles"),
    Currency("UAH", "₴", "hryvnia hryvnias hryvnya hryvnyas ukrainian_hryvnia ukrainian_hryvnias"),
    Currency("JPY", "¥ JP¥", "yen japanese_yen"),
    Currency("CNY", "CN¥ RMB¥", "yuan chinese_yuan renminbi rmb"),
    Currency("CHF", "", "swiss_franc swiss_francs"),
    Currency("SEK", "", "swedish_krona swedish_kronor swedish_kronas swedish_crown swedish_crowns kronor"),
    Currency("NOK", "", "norwegian_krone norwegian_kroner norwegian_crown norwegian_crowns"),
    Currency("DKK", "", "danish_krone danish_kroner danish_crown danish_crowns"),
    Currency("ISK", "", "icelandic_krona icelandic_kronur icelandic_crowns"),
    Currency("CZK", "Kč", "czech_koruna czech_korunas czech_koruny czech_crown czech_crowns koruna korunas koruny"),
    Currency("PLN", "zł", "zloty zlotys zloties polish_zloty polish_zlotys"),
    Currency("HUF", "", "forint forints hungarian_forint hungarian_forints"),
    Currency("RON", "", "romanian_leu romanian_lei"),
    Currency("MDL", "", "moldovan_leu moldovan_lei"),
    Currency("BGN", "", "bulgarian_lev bulgarian_leva lev leva levs"),
    Currency("RSD", "", "serbian_dinar serbian_dinars"),
    Currency("TRY", "₺", "lira liras turkish_lira turkish_liras"),
    Currency("ILS", "₪", "shekel shekels new_shekels israeli_shekel israeli_shekels"),
    Currency("INR", "₹ Rs Rs.", "rupee rupees indian_rupee indian_rupees", "paise paisa"),
    Currency("PKR", "", "pakistani_rupee pakistani_rupees"),
    Currency("KRW", "₩", "won south_korean_won korean_won"),
    Currency("KPW", "", "north_korean_won"),
    Currency("KZT", "₸", "tenge tenges kazakh_tenge"),
    Currency("UZS", "", "uzbek_som uzbek_soms uzbek_sum"),
    Currency("KGS", "", "kyrgyz_som kyrgyz_soms"),
    Currency("TJS", "", "somoni somonis"),
    Currency("GEL", "₾", "lari laris georgian_lari"),
    Currency("AMD", "֏", "armenian_dram armenian_drams dram drams"),
    Currency("AZN", "₼", "manat manats azerbaijani_manat azerbaijani_manats"),
    Currency("AUD", "A$ AU$", "australian_dollar australian_dollars"),
    Currency("CAD", "C$ CA$ Can$", "canadian_dollar canadian_dollars"),
    Currency("NZD", "NZ$", "new_zealand_dollar new_zealand_dollars"),
    Currency("HKD", "HK$", "hong_kong_dollar hong_kong_dollars"),
    Currency("SGD", "S$ SG$", "singapore_dollar singapore_dollars"),
    Currency("TWD", "NT$", "taiwan_dollar taiwan_dollars taiwanese_dollars new_taiwan_dollars"),
    Currency("JMD", "J$", "jamaican_dollar jamaican_dollars"),
    Currency("BRL", "R$", "brazilian_real brazilian_reais reais"),
    Currency("MXN", "MX$ Mex$", "mexican_peso mexican_pesos"),
    Currency("ARS", "AR$", "argentine_peso argentine_pesos argentinian_pesos"),
    Currency("CLP", "CL$", "chilean_peso chilean_pesos"),
    Currency("COP", "CO$", "colombian_peso colombian_pesos"),
    Currency("PHP", "₱", "philippine_peso philippine_pesos"),
    Currency("VES", "", "bolivar bolivars bolivares"),
    Currency("ZAR", "", "rand rands south_african_rand"),
    Currency("NGN", "₦", "naira nairas nigerian_naira"),
    Currency("GHS", "₵ GH₵", "cedi cedis"),
    Currency("KES", "KSh Ksh", "kenyan_shilling kenyan_shillings"),
    Currency("UGX", "", "ugandan_shilling ugandan_shillings"),
    Currency("TZS", "", "tanzanian_shilling tanzanian_shillings"),
    Currency("ETB", "", "birr ethiopian_birr"),
    Currency("EGP", "E£", "egyptian_pound egyptian_pounds"),
    Currency("SYP", "", "syrian_pound syrian_pounds"),
    Currency("LBP", "", "lebanese_pound lebanese_pounds lebanese_lira"),
    Currency("IRR", "", "iranian_rial iranian_rials toman tomans"),
    Currency("SAR", "", "saudi_riyal saudi_riyals"),
    Currency("QAR", "", "qatari_riyal qatari_riyals"),
    Currency("AED", "", "dirham dirhams uae_dirham uae_dirhams"),
    Currency("MAD", "", "moroccan_dirham moroccan_dirhams"),
    Currency("KWD", "", "kuwaiti_dinar kuwaiti_dinars"),
    Currency("IQD", "", "iraqi_dinar iraqi_dinars"),
    Currency("JOD", "", "jordanian_dinar jordanian_dinars"),
    Currency("THB", "฿", "baht thai_baht"),
    Currency("VND", "₫", "dong vietnamese_dong"),
    Currency("IDR", "Rp", "rupiah rupiahs indonesian_rupiah"),
    Currency("MYR", "RM", "ringgit ringgits malaysian_ringgit"),
    Currency("BDT", "৳", "taka bangladeshi_taka"),
    Currency("LKR", "", "sri_lankan_rupee sri_lankan_rupees"),
    Currency("DEM", "", "deutschmark deutschmarks deutsche_mark deutsche_marks"),
    Currency("BTC", "₿", "bitcoin bitcoins"),
    Currency(
        "XXX", "", "crown crowns krone kroner krona kronas franc francs peso pesos dinar dinars rial rials riyal riyals"
    ),
    Currency("XXX", "", "leu lei som soms shilling shillings"),
)

"""The language of web pages around an article, as tables: what asks, sells, links and steers, and never reports.

A phrase is lower-case words. `*` stands for up to four words, `#` for a number, `a|b` for either word, `word?` for a word
that may be missing. `WHOLE` must be all of a paragraph (end marks, arrows and counts aside), `START` its beginning, `ANYWHERE`
part of it; `SECTION_STARTS` head what comes after an article. The family becomes the block's rule, so that a person can see why.
"""

from __future__ import annotations

from collections.abc import Mapping

Phrases = Mapping[str, tuple[str, ...]]

WHOLE: Phrases = {
    "menu": (
        "home", "menu", "main menu", "search", "search for", "log|sign in", "log|sign out", "login", "register",
        "sign up", "my account", "contact", "contact us", "about", "about us", "site map", "sitemap",
        "skip to main? content", "skip to navigation", "toggle navigation|menu", "breadcrumb", "back to top", "back",
        "next", "previous", "close", "news", "world", "world news", "politics", "opinion", "sport", "sports",
        "business", "business news", "culture", "lifestyle", "entertainment", "technology", "science", "health",
        "weather", "video", "videos", "podcasts", "photos", "in pictures", "live", "latest", "archive", "faq",
        "careers", "jobs", "advertise", "advertise with us", "imprint", "privacy", "privacy policy", "privacy notice",
        "terms of use|service", "terms and|& conditions", "cookies", "accessibility", "english", "edition",
        "startseite", "impressum", "datenschutz", "accueil", "inicio", "главная", "меню", "поиск", "войти",
    ),
    "widget": (
        "thanks for watching", "hide this message", "dismiss", "hit x to dismiss this message", "show more|less",
        "show all", "see more|less|all", "view all|more", "load more", "read more|on", "read full story|article",
        "read the full? story|article", "more", "expand", "click here", "learn more", "find out more", "play",
        "play video", "watch", "watch now", "watch video|live", "listen", "listen to this article|story", "loading",
        "please wait", "slide show", "view gallery", "open image in gallery", "view image in fullscreen", "enlarge",
        "enlarge this image", "toggle caption", "hide caption", "image caption", "media caption", "video caption",
        "image|images source|copyright", "this video can|could not be played",
        "your browser does not support * video|audio|html5", "transcript", "download", "print", "les mer",
        "mehr anzeigen", "voir plus", "ver más", "показать ещё", "читать далее", "подробнее",
    ),
    "appeal": (
        "donations", "donate to us|help", "support us", "donate", "donate now|today", "donate here", "support our work",
        "support * journalism", "become a * member|patron", "remind me later", "remind me in *", "no thanks", "not now",
        "payment methods", "one-time", "monthly", "annual", "other amount", "make a donation", "give now", "join us",
        "spenden", "faire un don", "donar", "поддержать", "пожертвовать",
    ),
    "newsletter": (
        "get newsletter|newsletters", "# newsletters", "subscribe subscribe", "activate * account", "why sign up",
        "newsletter", "newsletters", "subscribe", "subscribe now|today", "unsubscribe", "email address", "your email",
        "your email address", "sign up for free", "i agree", "submit", "thank you for subscribing", "stay informed",
        "stay up to date",
    ),
    "comments": (
        "loading comments", "# comment|comments", "read|see all? comments", "back to comments",
        "enter your comment here", "comments rss", "empty comment", "comments", "comment", "leave a comment", "reply",
        "add|post|write a? comment", "view|show|hide? comments", "no comments", "no comments yet",
        "join the conversation|discussion", "comments are closed", "kommentare", "комментарии",
    ),
    "share": (
        "share", "share this", "share this article|story|post|page|video", "share on|via|to|with *",
        "share article|story", "facebook", "twitter", "x", "instagram", "youtube", "telegram", "whatsapp", "linkedin",
        "reddit", "email", "email this", "tweet", "tweet this", "pin it", "copy link", "link copied", "copy url",
        "save", "save for later", "bookmark", "like", "like this", "follow", "follow us", "print this page|article",
        "teilen", "partager", "compartir", "поделиться",
    ),
    "related": (
        "in this section", "in this article", "on this page", "related topics|tags|video|videos", "related",
        "related articles|stories|posts|news|content|topics|coverage|links|reading", "see also", "read also",
        "also read", "you may|might also like|enjoy", "recommended", "recommended for you",
        "recommended stories|articles|reading", "more stories|news|articles", "more on this story|topic",
        "more like this", "most read|popular|viewed|shared", "trending", "trending now", "popular", "popular now",
        "latest news|stories|posts|articles|headlines", "recent posts|articles|comments", "top stories", "top news",
        "editors' picks", "editor's picks|choice", "up next", "read next", "what to read next", "don't miss",
        "in other news", "tags", "topics", "categories", "category", "keywords", "previous|next article|post|story",
        "further reading", "siehe auch", "lesen sie auch", "lire aussi", "à lire aussi", "lea también", "les også",
        "läs också", "читайте также", "смотрите также", "по теме",
    ),
    "advert": (
        "advertisement", "advertising", "ad", "ads", "advert", "sponsored", "sponsored content|post|links", "promoted",
        "promoted content", "paid content|post", "partner content", "story|article continues below *",
        "article|story continues after *", "continue reading *", "scroll to continue *", "remove ads", "anzeige",
        "werbung", "publicité", "publicidad", "реклама", "annonse",
    ),
}  # fmt: skip

START: Phrases = {
    "related": (
        "see also", "read also", "also read", "read more :", "read next :", "read :", "related :", "more :", "watch :",
        "listen :", "recommended :", "don't miss :", "must read :", "tags :", "tagged :", "filed under", "filed in",
        "posted in", "categories :", "topics :", "more from", "more on", "lesen sie auch", "lire aussi", "à lire aussi",
        "lea también", "les også", "читайте также", "смотрите также",
    ),
    "newsletter": (
        "sign up for|to", "subscribe to", "get the latest", "join our",
    ),
    "share": (
        "follow us on", "follow us :", "find us on", "like us on", "share this", "share on",
    ),
    "legal": (
        "©", "copyright ©", "(c) 20*", "copyright 20*", "all rights reserved",
    ),
    "appeal": (
        "support * *!",
    ),
}  # fmt: skip

ANYWHERE: Phrases = {
    "appeal": (
        "we need your help|support", "a? small favor|favour to ask", "your support * help|helps us",
        "your support, no matter how", "no matter how small", "support us",
        "support our work|journalism|mission|newsroom|reporting", "supporting * independent * journalism",
        "support * independent journalism", "starting|starts from just", "as little as $*",
        "donate now|today|here|to us", "make a * donation", "make a contribution to us|our|support",
        "your donation|contribution", "become a * member|patron|supporter|subscriber",
        "ad-free content|reading|experience", "ad-free", "disabled * ads", "your reading experience",
        "not ready to support", "remind me later", "help us keep|continue|fill|stay|fund", "help keep * free",
        "payment methods", "will you join us", "we rely on * readers|donations", "reader-supported|reader-funded",
        "our journalism is|depends|needs|relies", "disable * ad blocker", "turn off * ad blocker", "whitelist * site",
        "buy us|me a coffee", "tax-deductible",
    ),
    "newsletter": (
        "sign up for|to * newsletter|newsletters|briefing|updates|alerts", "subscribe to our|the|my *",
        "subscribe for * access", "subscribe now|today", "to|in your inbox", "your inbox", "unsubscribe at? any time",
        "unsubscribe anytime", "by signing up, you", "by signing up you", "by subscribing", "by clicking * you agree",
        "you agree to our", "enter your email", "join our mailing list", "join our * newsletter",
        "our weekly|daily|free newsletter", "get the * news|headlines|stories|updates *", "stay up to date with",
        "download our|the app", "get the app", "already a subscriber", "for unlimited access", "to continue reading",
        "you have * free articles", "follow us on", "join our telegram|whatsapp channel", "turn on * notifications",
        "abonnieren sie", "inscrivez-vous", "suscríbete", "подпишитесь на", "подписывайтесь на",
    ),
    "cookies": (
        "upgrading your browser", "browser or device you are using is out of date", "best viewed in * browser",
        "update your browser", "browser does not support", "enabling style sheets", "we use cookies",
        "this|our web? site uses cookies", "website uses cookies", "cookie policy|settings|preferences|notice",
        "accept all? cookies", "manage * cookies|preferences", "consent to * cookies", "use of cookies",
        "enable javascript", "javascript is disabled",
    ),
    "legal": (
        "all rights reserved", "terms of use|service and", "terms and|& conditions and|apply",
        "terms and|& privacy policy", "privacy policy and|&",
        "may not be * reproduced|republished|redistributed|published", "no part of this * may be",
        "views expressed * are those of the author|authors", "opinions expressed * are those of",
        "do not necessarily reflect", "not responsible for the content of external", "affiliate commission|links",
        "we may earn",
    ),
    "form": (
        "your email address will not be published", "required fields are marked", "leave a reply", "cancel reply",
        "save my name, email", "this site uses akismet", "ihre e-mail-adresse wird nicht veröffentlicht",
        "votre adresse * ne sera pas publiée", "ваш адрес email не будет опубликован",
    ),
    "comments": (
        "once you're logged in", "abide by * community guidelines|rules", "leave a comment",
        "logged in to post|comment|reply", "log in to comment|leave|reply", "to leave a comment", "powered by disqus",
        "comments are moderated|closed", "what do you think", "let us know in the comments", "share your thoughts",
    ),
    "share": (
        "share this article|story|post|page", "click to share",
        "share on facebook|twitter|x|whatsapp|telegram|linkedin", "opens in new window",
    ),
    "related": (
        "read the full|original story|article|report here?", "click here to|for", "click below to",
        "originally appeared|published on|in our", "this article was originally published",
    ),
    "editorial": (
        "editorial process", "our editorial policy|process|standards|guidelines|team", "fact-checked by",
        "why you can? trust", "corrections policy", "submit a correction", "send us a tip|news",
    ),
    "bio": (
        "follow him|her|them on", "work has appeared in", "is a contributing writer|editor",
        "is a staff|freelance|senior writer", "view all posts by", "see all posts by", "more by this author",
        "about the author|writer",
    ),
}  # fmt: skip

SECTION_STARTS: Phrases = {
    "editorial": (
        "about * editorial process|policy|standards", "our editorial process|standards|policy",
    ),
    "form": (
        "leave a reply", "cancel reply",
    ),
    "comments": (
        "leave a comment", "join the conversation|discussion", "post|add|write a comment", "# comments",
    ),
    "related": (
        "related articles|stories|posts|news|content", "you may|might also like", "recommended for you", "more from *",
        "most read|popular", "latest news|stories|posts|articles", "recent posts|articles", "more stories",
        "trending now", "read next", "up next", "top stories",
    ),
    "bio": (
        "about the author|writer|authors", "about the reporter|journalist", "view all posts by *",
    ),
}  # fmt: skip

ENDS = {
    "form": 0.25, "comments": 1.0, "editorial": 0.6, "newsletter": 1.0, "bio": 1.0, "appeal": 1.0, "related": 1.0,
    "cookies": 2.0, "legal": 2.0,
}  # fmt: skip
"""Families that close an article, and how many words of it must stand before one for each word of body text behind it."""

HEADED = ("appeal", "newsletter", "form", "comments", "share", "related", "editorial", "bio")
"""Families whose phrases are also the headings of page furniture; "Health" may well head a part of an article."""

PLAIN_ENOUGH = ("form", "cookies", "legal", "bio", "editorial")
"""Families whose phrases need not speak to the reader."""

HARD_ENDS = ("form",)
"""After the form for comments nothing is the article's any more; after the others the article may go on."""

AGENCIES = (
    "reuters", "ap", "ap photo", "associated press", "afp", "getty", "getty images", "epa", "epa-efe", "tass",
    "ria novosti", "sputnik", "interfax", "dpa", "ansa", "xinhua", "anadolu", "pa", "pa media", "pa wire",
    "shutterstock", "alamy", "istock", "unsplash", "pexels", "pixabay", "flickr", "wikimedia commons", "wikimedia",
    "vkontakte", "vk", "facebook", "instagram", "telegram", "youtube", "twitter", "x", "scanpix", "ntb", "bloomberg",
    "zuma press", "imago", "moskva news agency", "moskva agency", "kremlin.ru", "cnn", "bbc", "rfe/rl",
    "creative commons", "public domain", "file photo", "handout", "screenshot",
)  # fmt: skip

CREDIT_WORDS = (
    "photo", "photos", "photograph", "photography", "photographer", "image", "images", "picture", "pictures", "pic",
    "cover", "cover image|photo", "featured image", "lead image", "illustration", "graphic", "video", "reporter",
    "camera", "footage", "credit", "photo|image|picture credit", "courtesy", "courtesy of",
    "photo|image|picture|video courtesy of", "screenshot", "foto", "bild", "фото", "видео", "иллюстрация",
)  # fmt: skip

ADDRESS = (
    "you", "your", "yours", "we", "us", "our", "ours", "i", "my", "me",
)  # fmt: skip
"""Words in which a page speaks to its reader; a report uses them inside quotation marks."""

REPORTING = (
    "said", "says", "told", "according to", "reported", "reports", "wrote", "announced", "added", "claimed", "claims",
    "stated", "denied", "denies", "confirmed", "sentenced", "arrested", "charged", "accused", "court", "police",
    "percent", "million", "billion",
)  # fmt: skip
"""Words of a report; a paragraph with them needs more than one phrase before it counts as boilerplate."""

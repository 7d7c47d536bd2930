"""
Blocks: cryptocurrency, tokens, NFTs, mining, wallets and blockchain offers.
Why: high-risk finance; carriers refuse it on toll-free numbers and 10DLC.
Blocked example: "Bitcoin is about to explode. Join our presale and get 20% bonus tokens today."
Allowed example: "123456 is your sign-in code. Never share it."
What the sender can do: nothing on text channels; e-mail or an app notice. One-time codes and security notices pass.
Source: seed row N12; Twilio 30465 family, disallowed content; screening reference, intent otp.
Since: 0.1.0
"""

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.lexicon import COMMERCE, Lexicon, listed

_COIN = r"(?:bitcoins?|btc|ethereum|eth|crypto(?: ?(?:currency|currencies))?|alt ?coins?|meme ?coins?|shit ?coins?|stable ?coins?|nfts?|doge(?:coin)?s?|solana|xrp|ripple|cardano|litecoin|usdt|usdc|tether|shiba(?: inu)?|pepe coin|bnb|polygon matic|avax|web3|defi|tokens?|coins?|airdrops?|blockchains?|satoshis?|monero|chainlink|polkadot|hex|kaspa|sol)"
_SURE = r"(?:bitcoins?|btc|ethereum|crypto(?: ?(?:currency|currencies))?|alt ?coins?|meme ?coins?|shit ?coins?|nfts?|doge ?coins?|solana|xrp|cardano|litecoin|usdt|usdc|tether|shiba inu|web3|defi|blockchain|monero|coinbase|binance|kraken|metamask|bnb|dogecoin)"

CATEGORY = Category(
    rule="content-crypto",
    about="is about buying, trading or earning cryptocurrency",
    correct="Take coins, tokens, wallets and exchanges out of the text",
    passes="Acme: 123456 is your sign-in code. We never ask for it by phone.",
    otherwise="Write by e-mail or in the app; one-time codes pass",
    policy_url="https://www.twilio.com/docs/api/errors/30464",
    lexicon=Lexicon(
        strong=(
            *listed(
                """
                passive staking, allowlist, pfp collection, opensea, uniswap, pancakeswap, metamask, phantom
                wallet, trust wallet, binance, bybit, kucoin, okx, gemini exchange, bitmart, coinhub, coinflip,
                dex screener, pump fun, smart contract, tokenomics, moon ?bag, hodlers?, degens?, gm frens,
                wagmi, airdrops?, p2e, play to earn, metaverse land, virtual land, crypto, nfts, cloud mining,
                hash ?rate, proof of stake, smart contracts?, cold wallet, hardware wallet, seed phrase, ledger
                nano, connect your wallet, wallet connect, gas fees, rug ?pull, diamond hands, satoshi, meme
                ?coins?, alt ?coins?, alt ?season, shit ?coins?, web3, yield farming, liquidity pool, low cap
                gems?, stablecoins?, digital gold, magic internet money, orange coin, bitcoin ira, crypto ira,
                memecoin, lp locked, mc under, alpha call, whale signals?, altcoin calls?, coin calls?, idle
                stablecoins, usdt trc20, trc20, erc20, tether, dogecoin, doge army, shib army, xrp army, node of
                eth, seconds contract, short term contracts?, arbitrage of coins?, coin arbitrage, crypto
                arbitrage, hash power, cash to coin, coin to cash, bitcoin atm, btc atm, coin atm, crypto kiosk,
                on chain gems?, 100x gem, gem calls?, snapshot airdrop, wallet qualifies, whitelist closing,
                bitcoin doubler, btc doubler, coin doubler, gwei, kraken pro, defi yields?, defi staking, defi
                pool, bull run starts, crypto bull ?run, solana, cardano, ripple xrp, pepe coin, bonk coin, alt
                season, alts, doge season, on dex, swap alts, 100x coin, 100x token, sol usdt, btc usdt, eth
                usdt, usdt pair
                """
            ),
            "(?:lock|stake|deposit|hold|bond) (?:up )?(?:your )?(?:tokens?|coins?)",
            "staking~(?:yearly|apy|%|lock|earn|tokens?)",
            "(?:eth|btc|sol|bnb|usdt|xrp|ada|doge|matic|avax|gas) (?:gas|fees?|price|network|wallet|chain|staking|address|deposit|withdrawal|pump|dump|calls?|trading)",
            r"stak(?:e|ing) (?:with us|now|and earn|your|for|rewards?|pool|\w+ for|apy)",
            r"(?:crypto|coin|token|bitcoin|nft|blockchain|web3|defi)~(?:desk|trader|trading|uncle|mentor|made|profit\w*|teacher|analyst|platform|team|insider|broker|exchange|fund|whale|expert|coach)",
            r"(?:made|earned|profit\w*|withdrew|turned|gained|netted)~(?:\$ ?\d|\d+k)~(?:crypto|bitcoin|btc|eth|coin|token|trading)",
            r"\$[a-z]{2,6}\d? (?:presale|pre sale|airdrop|token|coin|launch|listing|mint|ico|whitelist)",
            r"(?:presale|pre sale|ico|token sale|airdrop|mint|whitelist(?:ed)?|listing|launchpad)~(?:closes|ends|opens|live|wallets?|2x|spots?|eth|sol|\$[a-z]{2,6}|bonus|tokens?|coins?|allowlist|discord|drop|stage|round|usdt)",
            "whitelisted? (?:wallets?|spots?|only)",
            r"(?:free |your |public |private |guaranteed |wl )?mint(?:ing)? (?:spot|is live|live|now|date|price|opens?|starts|pass|tonight|window|page|site|free|\d)",
            r"(?:drops?|minting|mint|launch\w*) (?:at|on|tonight|in) ~(?:est|utc|gmt)",
            "bored (?:apes?|llamas?)",
            "nft (?:drop|mint|club|project|pass)s?",
            r"(?:mine|mining|earn|farm|collect|stack|buy|swap|trade|send|receive|claim|hold) (?:\w+ )?(?:coins?|tokens?|crypto|sats|satoshis|btc|eth|usdt|dogecoin|altcoins?|memecoins?)~(?:phone|sleep|app|invite|free|daily|wallet|earn|fees?|today|now|gas|2x|bonus|exchange|launch|fast|profit\w*|coin)",
            r"trade (?:\d+\+? )?(?:coins|tokens|crypto|pairs|altcoins|btc|perps)",
            "zero (?:trading )?fees~(?:coins|btc|crypto|trade)",
            r"(?:in|of|get \$ ?\d+ in|worth of|\$ ?\d+ (?:in|of)) (?:free )?(?:btc|bitcoin|crypto|eth|usdt|doge|sol)",
            r"(?:etf|halving)~(?:bitcoin|solana|eth\w*|crypto|btc|rumors?|load|approved|coming)",
            r"(?:bitcoin|solana|eth\w*|crypto|btc|xrp)~(?:etf|halving)",
            r"load(?:ing)? up~(?:sol\w*|btc|eth\w*|crypto|coins?|tokens?|xrp|doge)",
            r"(?:accept\w*|pay\w*|payment|checkout|deposit\w*|withdraw\w*|fund\w*|buy|sell|cash)~(?:in |with |via |using |by |for )?(?:bitcoin|btc|usdt|crypto\w*|ethereum|eth|litecoin|dogecoin|usdc|stablecoins?)",
            r"crypto\.com",
            "dao (?:vote|token)",
            r"yield farm\w*",
            "market cap~(?:coin|token)",
            rf"{_SURE}~(?:buy\w*|sell\w*|trad\w+|invest\w*|profits?|returns?|wallets?|exchange|presale|pre sale|ico|drop\w*|mint\w*|signals?|pump\w*|moon\w*|price\w*|rally|soar\w*|surg\w*|mining|mine|stak\w+|earn\w*|bonus\w*|free|airdrop\w*|hodl|bull\w*|gains?|double\w*|explod\w*|up \d+|deposit\w*|rewards?|cash|now|today|giveaway|portfolio|millionaires?|tips?|alerts?|group|opportunity|secrets?|ATH|all time high|skyrocket\w*|dip|halving|hit\w*|\$ ?\d|\d+ ?%|x\d+|100x|1000x|atms?|payments?|https?|bot|bots|whales?|expert|course|market|just|crash\w*|about to|wealth|passive|yield|loans?|gaming|project|launch\w*|collection|accepted here|is here|club|community|token|coin|app|account|kit)",
            rf"(?:buy\w*|sell|trad\w+|invest\w*|earn\w*|mine|mining|stake|staking|swap|hodl|mint\w*|free|send|receive|deposit|withdraw|convert|double your|get|claim|giveaway|own|accept\w*|next|new|learn|into|in|pay with|of|your|with|through|using|make money|guaranteed|hot|best|top) (?:\w+ ){{0,2}}{_SURE}",
            r"(?:token|coin|ico|crypto|nft|whitelist|public|private) ?(?:pre ?sales?|launch\w*|airdrops?|mint\w*|drops?|whitelist\w*|listing)",
            "pre ?sale~(?:tokens?|coins?|crypto|wallet)",
            r"airdrops?~(?:claim|free|tokens?|wallet|eligible|coins?|now|live|crypto|\$)",
            r"(?:claim|free|exclusive|eligible for) (?:\w+ ){0,3}airdrops?",
            r"nft (?:drop|collection|mint\w*|project|marketplace|art|whitelist|giveaway)s?",
            "(?:mining|asic|btc) (?:rigs?|hardware|pool|farm|contract|machines?)",
            r"hodl\w*",
            "staking (?:rewards?|pool|apy)",
            "1000x (?:coin|token|gem)?",
            r"next (?:bitcoin|doge\w*|shib\w*|100x)",
            "crypto ?(?:currency|currencies|signals?|trading|wallets?|investment|investors?|exchange|millionaire|atm|ira|portfolio|bot|group|mining|presale|account|market|expert|alerts?|tokens?|coins?|gains|loan|cash|debit card|academy|course|prices?|winter)",
            r"(?:btc|eth|xrp|sol|doge|bitcoin|ethereum|solana|dogecoin|crypto)~(?:\$ ?\d[\d,.]*k?|\d+ ?%|all time high|ath|breaking|breakout|resistance|support level|surge\w*|crash\w*|dip\w*|rally|rallied|soared|plunge\w*|up|down|price alert)",
            r"(?:earn|make|withdraw|deposit|send|receive|double|win|get) (?:\w+ ){0,3}(?:\d[\d.]* )?(?:btc|eth|usdt|usdc|bitcoins?|xrp|sol|doge)",
            r"\d[\d.]* (?:btc|eth|usdt|bitcoins?|usdc|sol|xrp)",
            r"(?:btc|bitcoin|eth|ethereum|sol|solana|xrp|doge\w*|usdt|crypto|coins?|tokens?|altcoins?)~(?:uncle|aunt|teacher|mentor|analyst|signal|guide you|teach (?:you|u)|show you|contract|node|step by step|earned|made|profit\w*|doubler|giveback|get back|bag|xmas|halving|moon|10k|100k|dip)",
            "(?:uncle|aunt|teacher|mentor|analyst|signal|guide you|teach (?:you|u))~(?:btc|bitcoin|eth|ethereum|crypto|coins?|tokens?|altcoins?|usdt|exchange)",
            r"(?:trading|trade|trades?|stake|staking|stack|load up on|buy|buying|hold|holding|ape into|mine|swap|bridge) (?:some |more |your |the |my )?(?:btc|bitcoin|eth|ethereum|sol|solana|xrp|doge\w*|usdt|crypto|altcoins?|stables?|stablecoins?|shib|ada|bnb)",
            r"(?:btc|eth|sol|doge|xrp|shib|bitcoin|bnb|ada) to \$?\d+k?",
            r"(?:your|ur|my) wallets?~(?:qualif\w+|eligible|drop|airdrop|claim|connect|snapshot|utc|tokens?|\$[a-z]{3,6})",
            r"(?:connect|link|sync|verify|import|validate) (?:your|ur|a) (?:\w+ )?wallets?~(?:claim|utc|tokens?|snapshot|drop|reward|mint|eligible|\$[a-z]{3,6})",
            r"claim \d[\d,]* (?:\w+ )?(?:tokens?|coins|\$[a-z]{3,6})",
            "(?:apy|apr|yield|paid daily|daily|%)~(?:stables?|stablecoins?|usdt|usdc|sol|eth|staking|stake|coins?|tokens?)",
            r"(?:stables?|stablecoins?|usdt|usdc|sol|eth|staking|stake|idle coins?)~(?:apy|\d+ ?% (?:daily|paid|apy|a day|weekly|monthly)|paid daily|withdraw\w*|yield)",
            r"presale (?:stage|round|phase|is|live|price|ends|sells?|tier)~(?:price|tonight|\d|token|sell\w*|next|listing|allocation|\+)",
            r"(?:presale|pre sale)~(?:next price|stage|listing|allocation|\$0\.0\d*|sells? out)",
            r"(?:atm|kiosk|coinstar|machine)~(?:bitcoin|btc|coin|crypto|doge\w*)~?(?:seconds|no id|cash|code)?",
            "(?:bitcoin|btc|cash to coin|crypto)~(?:atm|kiosk|coinstar|no id)",
            "(?:ira|401k|retire|retirement)~(?:bitcoin|crypto|digital (?:coins?|gold|assets?)|coins?)",
            r"(?:bitcoin|crypto|digital (?:coins?|gold|assets?))~(?:ira|401k|retire\w*|tax free)",
            "(?:orange|digital|magic internet|internet) (?:coin|money|gold)~(?:cheap|up|park|truck|group|ira|moves|show you|again|want in)",
            r"(?:send|deposit) (?:\d?\.\d+|\d+) (?:btc|eth|coins?)?,? ?(?:and )?(?:get|receive) (?:\d?\.?\d+ )?(?:back|double)",
            "(?:alpha|gem|whale|coin|altcoin|memecoin|degen) (?:calls?|signals?|group|chat|alerts?|snipes?)",
            "(?:mine|m1n3) (?:bitcoin|btc|crypto|coins?|eth|pi)",
            r"(?:mc|market cap|mcap) (?:under|below|at) \d+k",
            "[a-z]{3,}coin~(?:presale|round|closes|x potential|listing|launch|whitelist|wallet|moon|swap)",
            "(?:presale|pre sale)~[a-z]{3,}coin",
            "(?:btc|eth|sol|bnb|xrp|doge|ada|avax|link|dot|pepe|shib)(?:/| )(?:usdt|usdc|usd|busd|btc)",
            r"swap (?:ur|your|all|my|those|some) (?:\w+ )?(?:alts?|coins?|tokens?|bags?)",
            "(?:doge|alt|meme|memecoin|altcoin|bull) season",
        ),
        firm=(
            *listed(
                """
                stake, wallets?, presale, mint spot, tokens, eth, airdrops?, blockchain, satoshi, metaverse,
                bull ?run, to the moon, defi, on chain, ath, liquidity, layer 2, moonshot, degens, snapshot,
                usdt, doge, bitcoin, btc, apy, ledger nano
                """
            ),
            r"whitelist\w*",
            _SURE,
            r"tokens?~(?:wallet|launch|sale|price|bonus|holders?|claim|list\w*|stake|swap|chain|\d+x)",
            "coin~(?:launch|listing|100x|gem|pump)",
            "decentrali[sz]ed",
            "digital (?:assets?|currency|currencies|coin|wallet|gold)",
        ),
        weak=(
            *listed(
                """
                coins?, tokens?, wallets?, mining, mint, exchange, profits?, whitelist, moon, pump, gains?,
                portfolio, presale, airdrop, digital assets?, chain, bonus, gas, kraken, drop, claim, connect,
                floor, teacher, uncle, aunt, mentor, guide you, signal, signals, sleep, daily, bag, load, dip,
                dippin, ira, tax free, arbitrage, withdraw, stake, atm, cousin, park it, internet money, group,
                moves, stables, sol, utc, node
                """
            ),
            r"invest\w*",
            "trad(?:e|er|ers|ing)",
            r"bull\w*",
            "early (?:access|investors?|adopters?)",
        ),
        mask=(
            *listed(
                """
                bit ?locker, lost wallet, blue moon, full moon, honey ?moon, moon landing, blue wallet, wallet
                found, coin jar, coin show, cold storage in bay, solana beach, sol beach
                """
            ),
            r"(?:bus|subway|arcade|game|chuck e|parking|laundry|transit|access|api|security|auth\w*|train|car wash|carnival|rsa|session|refresh|pass) tokens?",
            "token (?:of (?:appreciation|thanks|our)|machine|ring)",
            r"coin (?:laundry|show|toss|operated|collect\w*|purse|shop|star|dealer)",
            "(?:rare|gold|silver|commemorative|challenge) coins?",
            "(?:data|coal|text|gold|strip) mining",
            "mint (?:condition|chocolate|green|tea|mobile|cond)",
            "(?:pepper|spear|u s|us|royal) ?mint",
            "crypto(?:graphy|sporidium|gram|quote|logist)",
            "(?:left|found|lost|your|brown|black|leather|digital|apple|google|mobile|added to|to your) wallet",
            "airdrop (?:it|me|the|you|photos?|that|those|pics)",
            "sol ?(?:de|ar)",
            "wallets? (?:found|left|turned in|was)",
            "(?:coin|token) (?:laundry|jar|rides?|show|box|op|machine|slot)",
            "chain link",
        ),
        benign=(
            *listed(
                """
                met online, ftc, coin counter, arcade, never send, scams?, beware, fraud, irs will never, don't
                accept, no longer accept, verification code, if this wasn't you, two factor, 2fa, class,
                lecture, homework, exam, museum, library, book club, professor, semester, computer science,
                syllabus, tax form, 1099, w ?2, headquarters, hr dept, recruiting, base salary, daily pay,
                salary, gift cards, help desk, it will ever, numismatics
                """
            ),
            "gas (?:is|will be|was) shut off",
            "never (?:ask|accept|pay|send)",
            "do not (?:send|pay|accept)",
            "do(?:es)? not accept",
            "(?:new|unrecogni[sz]ed) (?:device|login|sign ?in)",
            "sign ?in (?:attempt|code)",
            "interview (?:for|with|at|on)",
        ),
        signals={**COMMERCE, "otp": -1.5},
        negatable=False,
    ),
)

using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

internal sealed class MailboxKeyTests
{
    [TestCase(" Ana.Pop+shop@GMail.com ", "anapop@gmail.com")]
    [TestCase("a.n.a.pop@googlemail.com", "anapop@gmail.com")]
    [TestCase("ana.pop+1@outlook.com", "ana.pop@outlook.com")]
    [TestCase("ana.pop@outlook.com", "ana.pop@outlook.com")]
    [TestCase("ana+x@hotmail.com", "ana@hotmail.com")]
    [TestCase("ana+x@me.com", "ana@icloud.com")]
    [TestCase("ana_po-p.1+x@pm.me", "anapop1@proton.me")]
    [TestCase("ana-shop@yahoo.com.br", "ana@yahoo.com.br")]
    [TestCase("ana+shop@yahoo.com", "ana+shop@yahoo.com")]
    [TestCase("ana@ya.ru", "ana@yandex.ru")]
    [TestCase("ana.pop+shop@example.test", "ana.pop+shop@example.test")]
    [TestCase("+ana@gmail.com", "+ana@gmail.com")]
    [TestCase("@gmail.com", "@gmail.com")]
    [TestCase("no address", "no address")]
    public void Dots_and_tags_of_providers_that_ignore_them(string email, string key) => Assert.That(MailboxKey.Of(email), Is.EqualTo(key));

    [TestCase("gmail.com", "gmail.com googlemail.com")]
    [TestCase("proton.me", "proton.me protonmail.com protonmail.ch pm.me")]
    [TestCase("icloud.com", "icloud.com me.com mac.com")]
    [TestCase("yandex.ru", "yandex.ru yandex.com yandex.by yandex.kz yandex.ua ya.ru")]
    public void Domains_of_one_provider_are_one(string domain, string domains) =>
        Assert.That(domains.Split(' ').Select(other => MailboxKey.Of($"ana+tag@{other}")), Is.All.EqualTo($"ana@{domain}"));

    [TestCase('+', "outlook.com outlook.com.br outlook.de outlook.es outlook.fr outlook.it outlook.pt hotmail.com hotmail.co.uk hotmail.com.br hotmail.de hotmail.es hotmail.fr hotmail.it")]
    [TestCase('+', "live.com live.fr live.nl msn.com fastmail.com fastmail.fm zoho.com zohomail.com mailbox.org posteo.de hey.com tutanota.com tuta.com")]
    [TestCase('-', "yahoo.com yahoo.co.uk yahoo.com.br yahoo.de yahoo.es yahoo.fr yahoo.it yahoo.ro ymail.com rocketmail.com")]
    public void Others_keep_their_domains_and_dots_and_lose_their_tags(char tag, string domains) =>
        Assert.That(domains.Split(' ').Select(domain => MailboxKey.Of($"a.na{tag}tag@{domain}")), Is.EqualTo(domains.Split(' ').Select(domain => $"a.na@{domain}")));
}

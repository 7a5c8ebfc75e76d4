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
}

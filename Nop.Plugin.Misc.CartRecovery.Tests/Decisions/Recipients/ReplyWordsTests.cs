using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using NUnit.Framework;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

[TestFixture]
internal sealed class ReplyWordsTests
{
    [TestCase("STOP")]
    [TestCase("stop")]
    [TestCase("  Stop.\r\n")]
    [TestCase("“STOP”")]
    [TestCase("ＳＴＯＰ")]
    [TestCase("STOP 🛑")]
    [TestCase("unsubscribe")]
    [TestCase("End")]
    [TestCase("quit")]
    [TestCase("Stop all")]
    [TestCase("revoke!")]
    [TestCase("Opt-out")]
    [TestCase("opt out")]
    [TestCase("cancel")]
    [TestCase("Dezabonare")]
    [TestCase("dezabonează")]
    [TestCase("PARE")]
    [TestCase("parar")]
    [TestCase("Sair")]
    [TestCase("cancelar")]
    [TestCase("arrêt")]
    [TestCase("ARRÊTER")]
    [TestCase("Stopp!")]
    [TestCase("abmelden")]
    [TestCase("baja")]
    [TestCase("disiscrivi")]
    [TestCase("Rezygnuję")]
    public void A_word_for_stop_stops_in_any_case_accent_and_punctuation(string body) => Assert.That(ReplyWords.Of(body), Is.EqualTo(ReplyWord.Stop));

    [TestCase("Please stop by when it is in stock")]
    [TestCase("When does the offer end?")]
    [TestCase("Can I cancel my order")]
    [TestCase("stop stop")]
    [TestCase("stopped")]
    [TestCase("")]
    [TestCase("   ")]
    [TestCase("👍")]
    [TestCase(null)]
    public void A_word_inside_a_sentence_is_a_message(string? body) => Assert.That(ReplyWords.Of(body), Is.EqualTo(ReplyWord.None));

    [TestCase("Start", ReplyWord.Start)]
    [TestCase("UNSTOP", ReplyWord.Start)]
    [TestCase("yes!", ReplyWord.Yes)]
    [TestCase("Help?", ReplyWord.Help)]
    [TestCase("info", ReplyWord.Help)]
    [TestCase("AYUDA", ReplyWord.Help)]
    [TestCase("pomoc", ReplyWord.Help)]
    public void The_other_words_mean_what_they_say(string body, ReplyWord word) => Assert.That(ReplyWords.Of(body), Is.EqualTo(word));

    [TestCase("do not write to me again", "STOP", ReplyWord.Stop)]
    [TestCase("STOP", "HELP", ReplyWord.Help)]
    [TestCase("stop", "start", ReplyWord.Start)]
    [TestCase("stop", "", ReplyWord.Stop)]
    [TestCase("stop", "SOMETHING NEW", ReplyWord.Stop)]
    public void What_the_provider_has_made_of_it_outranks_the_words(string body, string optOutType, ReplyWord word) =>
        Assert.That(ReplyWords.Of(body, optOutType), Is.EqualTo(word));

    [Test]
    public void Half_a_character_is_no_word() => Assert.That(ReplyWords.Of("stop\ud83d"), Is.EqualTo(ReplyWord.None));

    [Test]
    public void Whatever_else_is_written_beside_a_word_makes_it_a_message() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll<string>(other => !(other ?? "").Any(char.IsLetterOrDigit) || ReplyWords.Of($"stop {other} 7 days") == ReplyWord.None));
}

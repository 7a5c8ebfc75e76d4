using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush;

internal sealed class PushPayloadTests
{
    [TestCase(10)]
    [TestCase(3000)]
    [TestCase(20_000)]
    public void Message_of_any_length_fits_into_what_every_service_takes(int length)
    {
        foreach (var letter in new[] { "a", "ș", "語", "🛒" })
        {
            var text = string.Concat(Enumerable.Repeat(letter, length / letter.Length));

            var bytes = Payload(text).ToBytes();
            var body = JsonDocument.Parse(bytes).RootElement.GetProperty("body").GetString()!;

            Assert.That(bytes, Has.Length.LessThanOrEqualTo(PushEncryption.LongestText));
            Assert.That(body.TrimEnd('…'), Is.EqualTo(text[..body.TrimEnd('…').Length]));
            Assert.That(body, Is.Not.Empty);
        }
    }

    [Test]
    public void Topic_is_the_carts_and_short_enough()
    {
        Assert.That(PushTopic.Of(1, 7), Has.Length.EqualTo(24).And.EqualTo(PushTopic.Of(1, 7)).And.Not.EqualTo(PushTopic.Of(1, 8)).And.Not.EqualTo(PushTopic.Of(2, 7)));
    }

    private static PushPayload Payload(string body) => new("Your cart", body, "", "https://shop.example.test/cr/x", "tag", "Stop", "en-US", "auto");
}

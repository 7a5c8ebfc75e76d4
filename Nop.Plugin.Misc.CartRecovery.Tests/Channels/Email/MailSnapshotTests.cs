using System.Runtime.CompilerServices;
using Nop.Core.Domain.Tax;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Email;

/// <summary>One whole mail in each language, compared with what was last looked at by a person. To accept a change, rename received to verified.</summary>
public sealed class MailSnapshotTests
{
    private const string Unsubscribe = "http://localhost/cart-recovery/u/abcdefghijklmnopqrstuvwxyz234567";

    [TestCase("en-US", "USD")]
    [TestCase("pt-BR", "USD")]
    [TestCase("ro-RO", "RON")]
    [TestCase("es-ES", "EUR")]
    public async Task The_first_mail(string culture, string currency)
    {
        await using var shop = await MailShop.OpenAsync();
        await using var visit = shop.Visit();
        var kettle = await visit.AddProductAsync("Kettle & co. <1.7 l>", 27m);
        var cups = await visit.AddProductAsync("Cups", 3.5m);
        var cart = await shop.LeaveCartAsync("ana@example.test", "Ana", culture, currency, TaxDisplayType.ExcludingTax, null, kettle.Of(), cups.Of(6));
        cart.Recipient.TimeZoneId = "Europe/Bucharest";
        var coupon = new Coupon { Code = "K7MQ2XWTRA", ExpiresUtc = new DateTime(2026, 3, 4, 10, 0, 0) };

        await using var sending = shop.Visit();
        var channel = sending.Get<IEnumerable<CartRecovery.Channels.IChannel>>().OfType<EmailChannel>().Single();
        var mail = ((EmailMessage)await channel.PrepareAsync(cart.Message(Unsubscribe, coupon))).Mail!;

        await MatchesAsync(culture, $"<!-- {mail.Subject} -->\n{MailMarker.Stripped(mail.Body)}\n");
    }

    private static async Task MatchesAsync(string culture, string received, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, $"first.{culture}.verified.html");
        var verified = File.Exists(file) ? await File.ReadAllTextAsync(file) : "";
        if (received.ReplaceLineEndings("\n") == verified.ReplaceLineEndings("\n"))
            return;

        await File.WriteAllTextAsync(file.Replace(".verified.", ".received.", StringComparison.Ordinal), received);
        Assert.That(received, Is.EqualTo(verified));
    }
}

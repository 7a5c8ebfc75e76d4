using System.Globalization;
using System.Text.RegularExpressions;
using CartRecovery.Sandbox.Clock;
using CartRecovery.Sandbox.Outbox;
using Nop.Plugin.Misc.CartRecovery;

namespace CartRecovery.Sandbox.Demo;

/// <summary>A cart is left, a person is reached, the cart comes back on another device, the order is credited, and a refusal is kept.</summary>
internal sealed class DemoJourney(SandboxApp store, DemoSteps steps) : IDisposable
{
    private const string Email = "ana.pop@example.com";

    private readonly DemoMerchant _merchant = new(store);
    private readonly DemoShopper _guest = new(store.Address);
    private readonly DemoShopper _fresh = new(store.Address);
    private CartView _left = new([], 0, 0);
    private CartView _back = new([], 0, 0);
    private ReceivedMail _mail = new(0, default, [], "");
    private string _link = "";

    public async Task PlayAsync()
    {
        await steps.TakeAsync("The plugin is installed and its pages open", _merchant.SignInAsync);
        await steps.TakeAsync("The merchant chooses how consent is asked", _merchant.ChooseConsentModeAsync);
        await steps.TakeAsync("A campaign with a coupon is imported and activated", _merchant.ActivateCampaignAsync);
        await steps.TakeAsync("A guest fills a cart", FillAsync);
        await steps.TakeAsync("He starts the checkout, types his e-mail, ticks the box and leaves", TypeAsync);
        await steps.TakeAsync("Before its time nothing is sent", WaitTooShortAsync);
        await steps.TakeAsync("When it is due one mail leaves, with one-click unsubscribe", MailAsync);
        await steps.TakeAsync("On another device a scanner's HEAD and GET change nothing", ScanAsync);
        await steps.TakeAsync("The button brings the very lines back, with the coupon", RestoreAsync);
        await steps.TakeAsync("The order is placed with the discount", OrderAsync);
        await steps.TakeAsync("The dashboard credits it", ReportAsync);
        await steps.TakeAsync("A day and more later no second mail has followed the order", QuietAsync);
        await steps.TakeAsync("One-click unsubscribe answers 200", UnsubscribeAsync);
        await steps.TakeAsync("A new cart of the same address is left alone", RefusedAsync);
        await steps.TakeAsync("A text is sent, delivered and answered with STOP", new DemoTexts(store, _merchant, PassAsync).PlayAsync);
    }

    public void Dispose()
    {
        _merchant.Dispose();
        _guest.Dispose();
        _fresh.Dispose();
    }

    private IReadOnlyList<ReceivedMail> Mails => [.. store.Mails.Where(mail => mail.To.Contains(Email, StringComparison.Ordinal) && mail["List-Unsubscribe"] is not null)];

    private async Task<string> FillAsync()
    {
        await _guest.AddAsync("sailor-shirt", 1);
        await _guest.AddAsync("notebook", 2);
        _left = await _guest.CartAsync();
        DemoFailure.Unless(_left.Lines.Count == 2 && _left.Lines.Any(line => line.Contains("Size", StringComparison.Ordinal)), $"the cart shows {string.Join("; ", _left.Lines)}");
        return $"{string.Join("; ", _left.Lines)}; subtotal {Money(_left.SubTotal)}";
    }

    private async Task<string> TypeAsync()
    {
        await _guest.StartCheckoutAsync();
        await _guest.TypeAddressAsync(Email);
        return $"{Email}, consent ticked, answered 204";
    }

    private async Task<string> WaitTooShortAsync()
    {
        await PassAsync(TimeSpan.FromMinutes(55));
        DemoFailure.Unless(Mails.Count == 0, "a mail left before the step was due");
        return "59 minutes later: 0 mails";
    }

    private async Task<string> MailAsync()
    {
        await PassAsync(TimeSpan.FromMinutes(4));
        DemoFailure.Unless(Mails.Count == 1, $"{Mails.Count} mails left");
        _mail = Mails[0];
        _link = Regex.Match(_mail.Html, $"https?://[^\"'\\s<>]*{CartRecoveryDefaults.RestorePath}/[^\"'\\s<>?&]+").Value;
        DemoFailure.Unless(_link.Length > 0, "the mail carries no restore link");
        DemoFailure.Unless(_mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click", "List-Unsubscribe-Post is missing");
        return $"\"{_mail.Subject}\" to {_mail.To}; List-Unsubscribe: {_mail["List-Unsubscribe"]}";
    }

    private async Task<string> ScanAsync()
    {
        var head = await _fresh.Browser.HeadAsync(_link);
        var page = await _fresh.Browser.OpenAsync(_link);
        DemoFailure.Unless(page.Status == 200 && page.Html.Contains("cart-recovery-restore", StringComparison.Ordinal), $"the link answered {page.Status}");
        var cart = await _fresh.CartAsync();
        DemoFailure.Unless(cart.Lines.Count == 0, "looking at the link filled the cart");
        return $"HEAD {head}, GET 200, cart still empty";
    }

    private async Task<string> RestoreAsync()
    {
        await _fresh.Browser.OpenAsync(_link);
        await _fresh.Browser.PostAsync(_link);
        _back = await _fresh.CartAsync();
        DemoFailure.Unless(_back.Lines.SequenceEqual(_left.Lines), $"left: {string.Join("; ", _left.Lines)}, back: {string.Join("; ", _back.Lines)}");
        DemoFailure.Unless(_back.SubTotal == _left.SubTotal && _back.Discount == decimal.Round(_left.SubTotal * 0.1m, 2), $"subtotal {_back.SubTotal}, discount {_back.Discount}");
        return $"{string.Join("; ", _back.Lines)}; subtotal {Money(_back.SubTotal)}, coupon takes off {Money(_back.Discount)}";
    }

    private async Task<string> OrderAsync() => $"{await _fresh.OrderAsync(Email)}; {Money(_back.SubTotal - _back.Discount)} for the goods";

    private async Task<string> ReportAsync()
    {
        var (episodes, sent, clicked, clicks, coupons) = await _merchant.DashboardAsync();
        DemoFailure.Unless((episodes, sent, clicked) == (1, 1, 1), $"episodes {episodes}, sent {sent}, clicked {clicked}");
        DemoFailure.Unless(clicks.Orders == 1 && coupons.Orders == 1, $"clicked-then-bought {clicks.Orders}, coupon-used {coupons.Orders}");
        // The cart page shows prices before tax, the report what the order cost with it.
        DemoFailure.Unless(Amount(coupons.Discount) >= _back.Discount && Amount(coupons.Revenue) > _back.SubTotal - _back.Discount, $"discount given {coupons.Discount} of {coupons.Revenue}, taken {_back.Discount}");
        return $"1 episode, 1 touch, 1 click; clicked-then-bought 1 order {clicks.Revenue} {clicks.Currency}; coupon-used 1 order {coupons.Revenue} {coupons.Currency}, discount {coupons.Discount}";
    }

    private async Task<string> QuietAsync()
    {
        await PassAsync(TimeSpan.FromHours(26));
        DemoFailure.Unless(Mails.Count == 1, $"{Mails.Count} mails after the order");
        return "26 hours later: still 1 mail";
    }

    private async Task<string> UnsubscribeAsync()
    {
        using var mailProgram = new DemoBrowser(store.Address);
        var url = _mail["List-Unsubscribe"]!.Trim().Trim('<', '>');
        var (status, _) = await mailProgram.SendAsync(url, ("List-Unsubscribe", "One-Click"));
        DemoFailure.Unless(status == 200, $"the POST answered {status}");
        return $"POST {url} answered 200";
    }

    private async Task<string> RefusedAsync()
    {
        using var again = new DemoShopper(store.Address);
        await again.AddAsync("harbour-lamp", 1);
        await again.StartCheckoutAsync();
        await again.TypeAddressAsync(Email);
        await PassAsync(TimeSpan.FromHours(2));
        var (episodes, sent, _, _, _) = await _merchant.DashboardAsync();
        DemoFailure.Unless(Mails.Count == 1 && (episodes, sent) == (2, 1), $"{Mails.Count} mails, episodes {episodes}, sent {sent}");
        return "2 hours later: 2 episodes, still 1 touch and 1 mail";
    }

    /// <summary>The clock jumps; then the tasks run as they would in the minutes after.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        store.Services.GetRequiredService<SandboxClock>().Advance(time);
        await store.Services.GetRequiredService<TaskClock>().MoveAsync(TimeSpan.FromMinutes(4));
    }

    private static decimal Amount(string shown) => decimal.Parse(shown, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string Money(decimal value) => value.ToString("C", CultureInfo.GetCultureInfo("en-US"));
}

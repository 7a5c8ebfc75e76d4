using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Email;

public sealed class RecoveryEmailSenderTests
{
    private MailShop _shop = null!;
    private LeftCart _cart = null!;

    [SetUp]
    public async Task QueueAsync()
    {
        _shop = await MailShop.OpenAsync();
        await using var visit = _shop.Visit();
        _cart = await _shop.LeaveCartAsync("ana@example.test", lines: [(await visit.AddProductAsync()).Of()]);
        visit.Enter();
        await visit.Get<ConsentLedger>().GrantAsync(new ConsentRecord(_cart.Recipient.Id, Channel.Email, ConsentSource.CheckoutBox, _shop.Main.Id));
        await _shop.QueueAsync(_cart);
    }

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Our_mail_leaves_with_both_headers_and_without_its_marker()
    {
        await _shop.RunQueueAsync();

        var mail = _shop.Sent.Single();
        Assert.Multiple(() =>
        {
            Assert.That(mail.Headers!["List-Unsubscribe-Post"], Is.EqualTo("List-Unsubscribe=One-Click"));
            Assert.That(mail.Headers["List-Unsubscribe"], Does.Match("^<http://localhost/cart-recovery/u/[a-z2-7]{32}>$"));
            Assert.That(mail.Body, Does.Contain(mail.Headers["List-Unsubscribe"].Trim('<', '>')), "The header and the mail name one link.");
            Assert.That(mail.Body, Does.Not.Contain("<!--"));
        });
        Assert.That((await _shop.TouchAsync(_cart)).DeliveredUtc, Is.Not.Null);
    }

    [TestCase("A shop's own mail")]
    [TestCase("Hello <!--cart-recovery:1:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-->")]
    public async Task Every_other_mail_passes_untouched_also_one_with_a_forged_marker(string body)
    {
        await using var visit = _shop.Visit();

        await visit.Get<IEmailSender>().SendEmailAsync(new EmailAccount(), "s", body, "a@b.test", "", "c@d.test", "", headers: new Dictionary<string, string> { ["X-Own"] = "1" });

        var mail = _shop.Sent.Single();
        Assert.That((mail.Body, mail.Headers!.Keys.Single()), Is.EqualTo((body, "X-Own")));
    }

    [Test]
    public async Task Who_unsubscribed_meanwhile_gets_nothing()
    {
        await using (var visit = _shop.Visit())
            await visit.Get<SuppressionStore>().AddAsync(Channel.Email, _cart.Recipient.AddressKey, SuppressionCause.Unsubscribed);

        await HeldBackAsync(Reason.AddressSuppressed);
    }

    [Test]
    public async Task Whose_consent_was_withdrawn_meanwhile_gets_nothing()
    {
        await using (var visit = _shop.Visit())
            await visit.Get<ConsentLedger>().WithdrawAsync(new ConsentRecord(_cart.Recipient.Id, Channel.Email, ConsentSource.Admin, _shop.Main.Id));

        await HeldBackAsync(Reason.ConsentWithdrawn);
    }

    [TestCase(EpisodeState.Converted, Reason.CartConverted)]
    [TestCase(EpisodeState.Emptied, Reason.CartEmptied)]
    [TestCase(EpisodeState.Erased, Reason.PersonErased)]
    public async Task Whose_cart_ended_meanwhile_gets_nothing(EpisodeState state, Reason reason)
    {
        await using (var visit = _shop.Visit())
            await visit.Get<EpisodeWrites>().CloseAsync(_cart.Episode.Id, state, 0, _shop.Shop.Clock.GetUtcNow().UtcDateTime);

        await HeldBackAsync(reason);
    }

    [Test]
    public async Task Who_ordered_meanwhile_under_the_same_address_gets_nothing()
    {
        await using (var visit = _shop.Visit())
        {
            await visit.AddToCartAsync(await visit.AddProductAsync("Other"));
            _shop.Shop.Clock.Move(TimeSpan.FromMinutes(1));
            Assert.That((await visit.OrderAsync()).Errors, Is.Empty);
            Assert.That(await visit.RowsAsync<Order>(), Has.Count.EqualTo(1));
        }

        await HeldBackAsync(Reason.CartConverted);
    }

    [Test]
    public async Task A_mail_that_is_out_does_not_leave_again()
    {
        await _shop.RunQueueAsync();
        await using (var visit = _shop.Visit())
        {
            var mail = (await visit.RowsAsync<QueuedEmail>()).Single(row => row.To == "ana@example.test");
            (mail.SentOnUtc, mail.SentTries) = (null, 0);
            await visit.Get<IQueuedEmailService>().UpdateQueuedEmailAsync(mail);
        }

        await _shop.RunQueueAsync();

        Assert.That(_shop.Sent, Has.Count.EqualTo(1));
    }

    private async Task HeldBackAsync(Reason reason)
    {
        await _shop.RunQueueAsync();

        Assert.That(_shop.Sent.Where(mail => mail.Headers is not null), Is.Empty);
        var touch = await _shop.TouchAsync(_cart);
        Assert.That((touch.State, (Reason)touch.ReasonId, touch.SentUtc, touch.DeliveredUtc), Is.EqualTo((TouchState.Skipped, reason, (DateTime?)null, (DateTime?)null)));
        await using var visit = _shop.Visit();
        var mail = await visit.Get<IQueuedEmailService>().GetQueuedEmailByIdAsync(_cart.Touch.QueuedEmailId);
        Assert.That(mail.SentOnUtc, Is.Not.Null, "The queue must not try again.");
    }
}

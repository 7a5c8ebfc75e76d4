using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Email;

public sealed class EmailChannelTests
{
    private MailShop _shop = null!;
    private Product _kettle = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _shop = await MailShop.OpenAsync();
        await using var visit = _shop.Visit();
        _kettle = await visit.AddProductAsync("Kettle", 27m);
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_mail_waits_in_the_platforms_queue_behind_the_shops_own()
    {
        var cart = await _shop.LeaveCartAsync("queue@example.test", "Ana", lines: [_kettle.Of(2)]);

        var id = await _shop.QueueAsync(cart);

        await using var visit = _shop.Visit();
        var mail = await visit.Get<IQueuedEmailService>().GetQueuedEmailByIdAsync(id);
        Assert.Multiple(() =>
        {
            Assert.That(mail.Priority, Is.EqualTo(QueuedEmailPriority.Low));
            Assert.That((mail.To, mail.ToName, mail.From, mail.FromName), Is.EqualTo(("queue@example.test", "Ana", "shop@localhost.test", "Store name")));
            Assert.That(mail.Subject, Is.EqualTo("You left Kettle in your cart"));
            Assert.That(mail.Body, Does.Contain("Hello Ana,").And.Contain("2 × $27.00").And.Contain("$54.00"));
            Assert.That(mail.Body, Does.Contain("utm_source=cart-recovery&amp;utm_medium=email"));
            Assert.That(mail.Body, Does.Not.Contain("%CartRecovery.").And.Not.Contain("%Store.").And.Not.Contain("{{"));
            Assert.That(mail.Body, Does.Not.Contain("queue@example.test"), "The marker and the links carry no personal data.");
        });
    }

    [Test]
    public async Task Nothing_a_shopper_typed_is_code()
    {
        await using var visit = _shop.Visit();
        var product = await visit.AddProductAsync("<script>alert(1)</script> %Store.Name% 100% cotton", 5m);
        var cart = await _shop.LeaveCartAsync("script@example.test", "Ana %Token%\r\nBcc: x", lines: [product.Of()]);

        var mail = (await _shop.PrepareAsync(cart)).Mail!;

        Assert.That(mail.Body, Does.Not.Contain("<script>").And.Contain("&lt;script&gt;").And.Contain("100% cotton"));
        Assert.That(mail.Body, Does.Contain("Hello Ana ％Token% Bcc: x,"));
        Assert.That(new[] { mail.Subject, mail.ToName, mail.To }, Has.None.Contain("\n").And.None.Contain("\r"));
    }

    [Test]
    public async Task A_name_that_is_an_address_is_not_greeted()
    {
        var cart = await _shop.LeaveCartAsync("spam@example.test", "Win at http://evil.test", lines: [_kettle.Of()]);

        var mail = (await _shop.PrepareAsync(cart)).Mail!;

        Assert.That(mail.Body, Does.Not.Contain("evil.test").And.Not.Contain("Hello"));
        Assert.That(mail.ToName, Is.Empty);
    }

    [TestCase("a@example.test,b@example.test")]
    [TestCase("a@example.test\r\nBcc: b@example.test")]
    public async Task More_than_one_address_is_none(string address)
    {
        var cart = await _shop.LeaveCartAsync("several@example.test", lines: [_kettle.Of()]);
        cart.Recipient.Email = address;

        var message = await _shop.PrepareAsync(cart);

        Assert.That((message.Mail, message.Refusal), Is.EqualTo(((QueuedEmail?)null, (Reason?)Reason.NoAddress)));
    }

    [Test]
    public async Task What_cannot_be_bought_is_left_out_and_nothing_left_is_no_mail()
    {
        await using var visit = _shop.Visit();
        var hidden = await visit.AddProductAsync("Hidden");
        var soldOut = await visit.AddProductAsync("Sold out");
        (hidden.Published, soldOut.ManageInventoryMethodId, soldOut.StockQuantity) = (false, (int)ManageInventoryMethod.ManageStock, 0);
        await visit.Get<Nop.Data.IRepository<Product>>().UpdateAsync([hidden, soldOut]);
        var some = await _shop.LeaveCartAsync("some@example.test", lines: [hidden.Of(), _kettle.Of(), soldOut.Of(), new CartRecovery.Carts.CartLine { ProductId = 99999, Quantity = 1 }]);
        var none = await _shop.LeaveCartAsync("none@example.test", lines: [hidden.Of(), soldOut.Of()]);

        Assert.That((await _shop.PrepareAsync(some)).Mail!.Body, Does.Contain("Kettle").And.Not.Contain("Hidden").And.Not.Contain("Sold out"));
        Assert.That((await _shop.PrepareAsync(none)).Refusal, Is.EqualTo(Reason.NothingBuyable));
    }

    [Test]
    public async Task Too_many_in_the_cart_is_not_sold_out()
    {
        await using var visit = _shop.Visit();
        var scarce = await visit.AddProductAsync("Scarce");
        (scarce.ManageInventoryMethodId, scarce.StockQuantity) = ((int)ManageInventoryMethod.ManageStock, 1);
        await visit.Get<Nop.Data.IRepository<Product>>().UpdateAsync(scarce);

        var cart = await _shop.LeaveCartAsync("scarce@example.test", lines: [scarce.Of(4)]);

        Assert.That((await _shop.PrepareAsync(cart)).Mail!.Body, Does.Contain("Scarce"));
    }

    [Test]
    public async Task The_coupon_is_named_with_its_end_in_the_recipients_own_time()
    {
        var cart = await _shop.LeaveCartAsync("coupon@example.test", lines: [_kettle.Of()]);
        cart.Recipient.TimeZoneId = "America/Sao_Paulo";

        var mail = (await _shop.PrepareAsync(cart, new Coupon { Code = "ABCD2345EF", ExpiresUtc = new DateTime(2026, 3, 5, 1, 30, 0) })).Mail!;

        Assert.That(mail.Body, Does.Contain("ABCD2345EF").And.Contain("Wednesday, March 4, 2026 10:30 PM"));
        Assert.That((await _shop.PrepareAsync(cart)).Mail!.Body, Does.Not.Contain("Your code"));
    }

    [Test]
    public async Task Pictures_have_the_stores_own_address()
    {
        var cart = await _shop.LeaveCartAsync("picture@example.test", lines: [_kettle.Of()]);

        Assert.That((await _shop.PrepareAsync(cart)).Mail!.Body, Does.Contain($"src=\"{_shop.Main.Url}images/"));
    }

    [Test]
    public async Task Without_an_unsubscribe_link_nothing_is_written()
    {
        var cart = await _shop.LeaveCartAsync("no-link@example.test", lines: [_kettle.Of()]);
        await using var visit = _shop.Visit();
        var channel = visit.Get<IEnumerable<CartRecovery.Channels.IChannel>>().OfType<EmailChannel>().Single();

        Assert.ThrowsAsync<ArgumentException>(() => channel.PrepareAsync(cart.Message("https://shop.example.test/")));
    }

    [TestCase(0, "127.0.0.1", ExpectedResult = "Plugins.Misc.CartRecovery.Email.Problem.AccountSendsNothing")]
    [TestCase(50, "", ExpectedResult = "Plugins.Misc.CartRecovery.Email.Problem.NoHost")]
    [TestCase(50, "127.0.0.1", ExpectedResult = null)]
    public async Task<string?> Says_why_nothing_would_leave(int most, string host)
    {
        await using var visit = _shop.Visit();
        var account = (await visit.Get<IEmailAccountService>().GetAllEmailAccountsAsync())[0];
        (account.MaxNumberOfEmails, account.Host) = (most, host);
        await visit.Get<IEmailAccountService>().UpdateEmailAccountAsync(account);

        var problem = await visit.Get<EmailReadiness>().ProblemAsync(_shop.Main.Id);

        (account.MaxNumberOfEmails, account.Host) = (50, "127.0.0.1");
        await visit.Get<IEmailAccountService>().UpdateEmailAccountAsync(account);
        return problem;
    }
}

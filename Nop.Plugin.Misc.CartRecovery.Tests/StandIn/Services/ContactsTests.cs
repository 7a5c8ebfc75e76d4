using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Gdpr;
using Nop.Core.Domain.Messages;
using Nop.Core.Events;
using Nop.Services.Customers;
using Nop.Services.Gdpr;
using Nop.Services.Messages;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

internal sealed class ContactsTests
{
    private Shop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await Shop.OpenAsync(services =>
    {
        services.Listen<EmailSubscribedEvent>(e => $"subscribed {e.Subscription.Email}");
        services.Listen<EmailUnsubscribedEvent>(e => $"unsubscribed {e.Subscription.Email}");
        services.Listen<CustomerPermanentlyDeleted>(e => $"erased {e.Email}");
        services.Listen<EntityInsertedEvent<CustomerAddressMapping>>(e => $"address {e.Entity.AddressId} of {e.Entity.CustomerId}");
    });

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Newsletter_tells_once_when_the_answer_changes()
    {
        await using var visit = _shop.Visit();
        var newsletter = visit.Get<INewsLetterSubscriptionService>();
        var row = new NewsLetterSubscription { Email = "ana@example.test", StoreId = 1, TypeId = 1, NewsLetterSubscriptionGuid = Guid.NewGuid() };

        await newsletter.InsertNewsLetterSubscriptionAsync(row);
        row.Active = true;
        await newsletter.UpdateNewsLetterSubscriptionAsync(row);
        await newsletter.UpdateNewsLetterSubscriptionAsync(row);
        Assert.That((await newsletter.GetNewsLetterSubscriptionsByEmailAsync("ANA@example.test", isActive: true)).Count, Is.EqualTo(1));
        await newsletter.DeleteNewsLetterSubscriptionAsync(row);

        Assert.That(_shop.Diary, Is.EqualTo(new[] { "subscribed ana@example.test", "unsubscribed ana@example.test" }));
    }

    [Test]
    public async Task Erasing_a_customer_blanks_the_record_and_tells_with_the_address_it_had()
    {
        await using var visit = _shop.Visit();
        var account = await visit.Get<StandInAccounts>().CreateAsync("ana@example.test", NopCustomerDefaults.RegisteredRoleName);
        await visit.Get<INewsLetterSubscriptionService>().InsertNewsLetterSubscriptionAsync(new NewsLetterSubscription { Email = "ana@example.test", Active = true });
        var address = await visit.AddAsync(new Address { Email = "ana@example.test" });
        await visit.Get<ICustomerService>().InsertCustomerAddressAsync(account, address);
        Assert.That(_shop.Diary, Does.Contain($"address {address.Id} of {account.Id}"));
        _shop.Diary.Clear();

        await visit.Get<IGdprService>().PermanentDeleteCustomerAsync(account);

        Assert.That(_shop.Diary, Is.EqualTo(new[] { "unsubscribed ana@example.test", "erased ana@example.test" }));
        Assert.That((await visit.RowsAsync<Address>()).Count, Is.Zero);
        Assert.That((await visit.RowsAsync<Customer>()).Single(c => c.Id == account.Id), Has.Property("Email").Null.And.Property("Deleted").True);
    }

    [Test]
    public async Task Sender_writes_headers_and_text_to_this_machine_and_refuses_any_other()
    {
        await using var visit = _shop.Visit();
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var received = ReceiveAsync(server);
        var account = new EmailAccount { Host = "127.0.0.1", Port = ((IPEndPoint)server.LocalEndpoint).Port };
        var sender = visit.Get<IEmailSender>();

        await sender.SendEmailAsync(account, "Olá", "<p>São 5 €</p>", "shop@localhost.test", "Shop", "ana@example.test", "Ana",
            headers: new Dictionary<string, string> { ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click" });

        var mail = await received;
        Assert.That(mail, Does.Contain("List-Unsubscribe-Post: List-Unsubscribe=One-Click").And.Contain("text/html; charset=utf-8").And.Contain("<p>S=C3=A3o 5 =E2=82=AC</p>"));
        Assert.That(() => sender.SendEmailAsync(new EmailAccount { Host = "mail.example.com", Port = 25 }, "x", "x", "a@b.test", "", "c@d.test", ""), Throws.TypeOf<NopException>());
    }

    private static async Task<string> ReceiveAsync(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var mail = new StringBuilder();
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.Ordinal))
        {
            await writer.WriteLineAsync(line == "DATA" ? "354 go on" : "250 ok");
            while (line == "DATA" && await reader.ReadLineAsync() is { } text && text != ".")
                mail.AppendLine(text);
            if (line == "DATA")
                await writer.WriteLineAsync("250 taken");
        }

        return mail.ToString();
    }
}

using NopCommerce.StandIn.Messages;

namespace NopCommerce.StandIn.Orders;

/// <summary>Queues the two mails of a new order, when the shop has their templates.</summary>
internal sealed class OrderMails(
    IMessageTemplateService templates,
    IWorkflowMessageService messages,
    IMessageTokenProvider tokens,
    SendingAccounts mailbox,
    IAddressService addresses,
    IStoreService stores,
    IEventPublisher events)
{
    private const string ToOwner = "OrderPlaced.StoreOwnerNotification";
    private const string ToCustomer = "OrderPlaced.CustomerNotification";

    public async Task QueueAsync(Order order, Customer customer)
    {
        await QueueAsync(ToOwner, order, customer, (account, _) => (account.Email, account.DisplayName));
        await QueueAsync(ToCustomer, order, customer, (_, billing) => (billing.Email, $"{billing.FirstName} {billing.LastName}"));
    }

    private async Task QueueAsync(string name, Order order, Customer customer, Func<EmailAccount, Address, (string Email, string Name)> to)
    {
        foreach (var template in (await templates.GetMessageTemplatesByNameAsync(name, order.StoreId)).Where(t => t.IsActive))
        {
            var account = await mailbox.OfAsync(template, order.CustomerLanguageId);
            var values = new List<Token>();
            await tokens.AddStoreTokensAsync(values, await stores.GetStoreByIdAsync(order.StoreId), account, order.CustomerLanguageId);
            await tokens.AddOrderTokensAsync(values, order, order.CustomerLanguageId);
            await tokens.AddCustomerTokensAsync(values, customer);
            await events.PublishAsync(new MessageTokensAddedEvent(template, values));
            var (email, displayName) = to(account, await addresses.GetAddressByIdAsync(order.BillingAddressId));
            await messages.SendNotificationAsync(template, account, order.CustomerLanguageId, values, email, displayName);
        }
    }
}

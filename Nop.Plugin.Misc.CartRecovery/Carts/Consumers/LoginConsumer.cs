using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Consumers;

/// <summary>Signing in makes the guest's episode the customer's; registering keeps the customer record and only ends its being a guest.</summary>
internal sealed class LoginConsumer(IServiceProvider services) : IConsumer<CustomerLoggedinEvent>, IConsumer<CustomerRegisteredEvent>
{
    public Task HandleEventAsync(CustomerLoggedinEvent eventMessage)
    {
        var guest = eventMessage.GuestCustomer;
        return guest is null || guest.Id == eventMessage.Customer.Id
            ? Task.CompletedTask
            : services.GetRequiredService<EpisodeMerge>().AfterLoginAsync(guest.Id, eventMessage.Customer.Id);
    }

    public Task HandleEventAsync(CustomerRegisteredEvent eventMessage) =>
        services.GetRequiredService<EpisodeMerge>().AfterRegistrationAsync(eventMessage.Customer.Id);
}

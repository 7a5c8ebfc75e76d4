namespace NopCommerce.StandIn.Customers;

internal sealed record CheckoutReset(bool CouponCodes, bool CheckoutAttributes, bool RewardPoints, bool ShippingMethod, bool PaymentMethod);

internal sealed class CheckoutData(IGenericAttributeService attributes, IEventPublisher events)
{
    public async Task ResetAsync(Customer customer, int storeId, CheckoutReset reset)
    {
        if (reset.CouponCodes)
            await attributes.SaveAttributeAsync<string>(customer, NopCustomerDefaults.DiscountCouponCodeAttribute, null);
        if (reset.CheckoutAttributes)
            await attributes.SaveAttributeAsync<string>(customer, NopCustomerDefaults.CheckoutAttributes, null, storeId);
        if (reset.RewardPoints)
            await attributes.SaveAttributeAsync(customer, NopCustomerDefaults.UseRewardPointsDuringCheckoutAttribute, false, storeId);
        if (reset.ShippingMethod)
            await attributes.SaveAttributeAsync<ShippingOption>(customer, NopCustomerDefaults.SelectedShippingOptionAttribute, null, storeId);
        if (reset.PaymentMethod)
            await attributes.SaveAttributeAsync<string>(customer, NopCustomerDefaults.SelectedPaymentMethodAttribute, null, storeId);

        await events.PublishAsync(new ResetCheckoutDataEvent(customer, storeId));
    }
}

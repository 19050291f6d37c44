package dev.postbag.content.quotation;

class InMemoryQuotationIndexTest extends QuotationIndexContract {

    private final InMemoryQuotationIndex index = new InMemoryQuotationIndex();

    @Override
    protected QuotationIndex index() {
        return index;
    }
}

package dev.postbag.planted.post.store;

import javax.xml.stream.XMLStreamReader;

class XmlInStore {

    boolean ends(XMLStreamReader reader) {
        return reader.isEndElement();
    }
}
